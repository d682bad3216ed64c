# The right operand is asked first if its class is a subclass that overrides the reflected method.
class A:
    def __add__(self, other): return "A.add"
    def __radd__(self, other): return "A.radd"
class B(A):
    def __radd__(self, other): return "B.radd"
class C(A): pass
print(A() + B(), A() + C(), A() + A(), 1 + A())  # expect: B.radd A.add A.add A.radd
