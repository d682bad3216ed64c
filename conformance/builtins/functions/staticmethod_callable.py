# staticmethod and classmethod objects as plain values.
@staticmethod
def f(x): return x + 1
print(f(1), f.__func__(2), f.__name__)  # expect: 2 3 f
class A:
    g = classmethod(lambda cls, n: (cls.__name__, n))
    h = staticmethod(len)
print(A.g(1), A().h("abc"))  # expect: ('A', 1) 3
