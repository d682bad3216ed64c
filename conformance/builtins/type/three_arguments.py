# type(name, bases, namespace, **keywords).
C = type("C", (), {"x": 1, "m": lambda self: self.x})
print(C, C().m(), C.__module__)  # expect: <class '__main__.C'> 1 __main__


class Base:
    def __init_subclass__(cls, **keywords):
        print("init_subclass", cls.__name__, keywords)


D = type("D", (Base,), {}, a=1)  # expect: init_subclass D {'a': 1}
for arguments in ((), (1, 2), (1, (), {}), ("x", [], {}), ("x", (), []), ("x", (1,), {}), ("a\0", (), {})):
    try:
        print(type(*arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError type() takes 1 or 3 arguments
# expect: TypeError type.__new__() argument 1 must be str, not int
# expect: TypeError type.__new__() argument 2 must be tuple, not list
# expect: TypeError type.__new__() argument 3 must be dict, not list
# expect: TypeError metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the metaclasses of all its bases
# expect: ValueError type name must not contain null characters
try:
    type("E", (), {}, unknown=1)
except TypeError as error:
    print(error)
# expect: E.__init_subclass__() takes no keyword arguments
try:
    type("F", (bool,), {})
except TypeError as error:
    print(error)
# expect: type 'bool' is not an acceptable base type
