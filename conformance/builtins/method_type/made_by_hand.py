# types.MethodType binds anything that can be called.
from types import MethodType

m = MethodType(lambda self, x: (self, x), 5)
print(m(6), m.__self__, m.__func__(1, 2))  # expect: (5, 6) 5 (1, 2)
print(MethodType(int, "7")(), MethodType(max, 3)(9))  # expect: 7 9


class C:
    def f(self):
        return "f of " + type(self).__name__


c = C()
c.bound = C.f.__get__(c)
print(c.bound(), C.f.__get__(None, C) is C.f)  # expect: f of C True
for arguments in ((1, 2), (len, None), (len,), ()):
    try:
        MethodType(*arguments)
    except TypeError as error:
        print(error)
# expect: first argument must be callable
# expect: instance must not be None
# expect: method expected 2 arguments, got 1
# expect: method expected 2 arguments, got 0
