# What can be called.
class A:
    def m(self): pass
class B:
    def __call__(self): pass
print([callable(x) for x in (len, A, A(), A().m, B(), lambda: 0, "a".upper, 5, "f", None, type)])  # expect: [True, True, False, True, True, True, True, False, False, False, True]
