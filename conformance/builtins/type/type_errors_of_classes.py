# Classes that cannot be.
for source in (
    "class A(int, str): pass",
    "class A(None): pass",
    "class A(1): pass",
    "class A(type(None)): pass",
    "class A(bool): pass",
    "class A(object, object): pass",
    "class A(range): pass",
    "class A(type(lambda: 0)): pass",
    "class A(metaclass=1): pass",
    "class A(x=1): pass",
    "class A:\n __slots__ = 1",
    "class A:\n __slots__ = 'not a name'",
    "class A:\n __slots__ = ('x',)\n x = 1",
    "class A:\n __slots__ = ('__dict__', '__dict__')",
    "class A(int):\n __slots__ = ('x',)",
    "class A(tuple):\n __slots__ = ('x',)",
):
    try:
        exec(source)
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
    else:
        print("allowed:", source)
# expect: TypeError multiple bases have instance lay-out conflict
# expect: TypeError NoneType takes no arguments
# expect: TypeError int expected at most 2 arguments, got 3
# expect: TypeError type 'NoneType' is not an acceptable base type
# expect: TypeError type 'bool' is not an acceptable base type
# expect: TypeError duplicate base class object
# expect: TypeError type 'range' is not an acceptable base type
# expect: TypeError type 'function' is not an acceptable base type
# expect: TypeError 'int' object is not callable
# expect: TypeError A.__init_subclass__() takes no keyword arguments
# expect: TypeError 'int' object is not iterable
# expect: TypeError __slots__ must be identifiers
# expect: ValueError 'x' in __slots__ conflicts with class variable
# expect: TypeError __dict__ slot disallowed: we already got one
# expect: TypeError nonempty __slots__ not supported for subtype of 'int'
# expect: TypeError nonempty __slots__ not supported for subtype of 'tuple'
