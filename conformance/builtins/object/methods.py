# What every object has.
o = object()
print(sorted(set(dir(o))) == sorted(set(dir(object))), o == o, o != o, o.__eq__(1), o.__ne__(o), o.__lt__(o))
# expect: True True False NotImplemented False NotImplemented
print(isinstance(hash(o), int), bool(o), o.__class__)  # expect: True True <class 'object'>
print(object.__reduce_ex__(1, 2)[0].__name__, format(1, ""), object.__format__(3, ""), o.__sizeof__() > 0)
# expect: __newobj__ 1 3 True
for action in (
    lambda: object(1),
    lambda: object.__new__(),
    lambda: object.__new__(3),
    lambda: o.__format__("x"),
    lambda: setattr(o, "x", 1),
    lambda: o.x,
    lambda: delattr(o, "x"),
    lambda: o < o,
    lambda: o(),
    lambda: len(o),
    lambda: o[0],
    lambda: iter(o),
):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError object() takes no arguments
# expect: TypeError object.__new__(): not enough arguments
# expect: TypeError object.__new__(X): X is not a type object (int)
# expect: TypeError unsupported format string passed to object.__format__
# expect: AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: AttributeError 'object' object has no attribute 'x'
# expect: AttributeError 'object' object has no attribute 'x' and no __dict__ for setting new attributes
# expect: TypeError '<' not supported between instances of 'object' and 'object'
# expect: TypeError 'object' object is not callable
# expect: TypeError object of type 'object' has no len()
# expect: TypeError 'object' object is not subscriptable
# expect: TypeError 'object' object is not iterable
