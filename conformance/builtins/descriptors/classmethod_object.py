# classmethod: binds the class; __func__, __wrapped__, copied attributes.
class C:
    @classmethod
    def f(cls, x: int) -> str:
        "Doc."
        return cls.__name__, x


class D(C):
    pass


raw = C.__dict__["f"]
print(C.f(1), D.f(2), D().f(3), raw.__func__.__name__, raw.__wrapped__ is raw.__func__, raw.__doc__, raw.__name__)
# expect: ('C', 1) ('D', 2) ('D', 3) f True Doc. f
print(C.f.__self__ is C, D.f.__self__ is D, raw.__isabstractmethod__, raw.__annotations__)
# expect: True True False {'x': <class 'int'>, 'return': <class 'str'>}
print(raw.__get__(None, D)(4), raw.__get__(D())(5), repr(raw).split(" at ")[0])
# expect: ('D', 4) ('D', 5) <classmethod(<function C.f
for call in (lambda: raw(), lambda: classmethod(), lambda: classmethod(1, 2), lambda: classmethod(len).__get__(3)(4), lambda: classmethod(5).__get__(3)()):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: 'classmethod' object is not callable
# expect: classmethod expected 1 argument, got 0
# expect: classmethod expected 1 argument, got 2
# expect: len() takes exactly one argument (2 given)
# expect: 'int' object is not callable
