# != is the opposite of == unless it is defined; without __eq__ identity decides.
class A:
    def __init__(self, n): self.n = n
    def __eq__(self, other): return self.n == other.n if isinstance(other, A) else NotImplemented
a = A(1)
print(a == A(1), a != A(1), a == 1, a != 1, [a] == [A(1)], A(2) in [A(1), A(2)])  # expect: True False False True True True
class B: pass
b = B()
print(b == b, b == B(), b != b)  # expect: True False False
