# staticmethod: gives the function itself and can be called.
class C:
    @staticmethod
    def f(x):
        "Doc."
        return x * 2


raw = C.__dict__["f"]
print(C.f(1), C().f(2), raw(3), raw.__func__ is C.f, raw.__wrapped__ is C.f, raw.__doc__, raw.__name__)
# expect: 2 4 6 True True Doc. f
print(raw.__get__(None, C) is C.f, type(C.f).__name__, repr(raw).split(" at ")[0], raw.__isabstractmethod__)
# expect: True function <staticmethod(<function C.f False
raw.extra = 1
print(raw.__dict__["extra"], staticmethod(len)([1]))  # expect: 1 1
for call in (lambda: staticmethod(), lambda: staticmethod(5)(), lambda: raw()):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: staticmethod expected 1 argument, got 0
# expect: 'int' object is not callable
# expect: C.f() missing 1 required positional argument: 'x'
