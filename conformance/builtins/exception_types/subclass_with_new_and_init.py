# args come from __new__, whatever __init__ does.
class A(Exception):
    def __init__(self, code, *, extra=None):
        self.code = code
        self.extra = extra


a = A(5, extra="x")
print(a.args, a.code, a.extra, str(a), repr(a))  # expect: (5,) 5 x 5 A(5)


class B(Exception):
    def __init__(self, code):
        super().__init__("message for", code)


print(B(1).args, str(B(1)))  # expect: ('message for', 1) ('message for', 1)


class C(ValueError, KeyError):
    pass


print(str(C("x")), repr(C("x")), C.__mro__[1:4])
# expect: 'x' C('x') (<class 'ValueError'>, <class 'KeyError'>, <class 'LookupError'>)
try:

    class D(OSError, ImportError):
        pass

except TypeError as error:
    print(error)
# expect: multiple bases have instance lay-out conflict
