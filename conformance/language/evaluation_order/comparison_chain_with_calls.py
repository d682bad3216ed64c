# Each operand once; the result of the failed comparison is the value of the chain.
class C:
    def __init__(self, n): self.n = n
    def __lt__(self, other): print(self.n, "<", other.n); return [] if self.n > other.n else [self.n]
print(C(1) < C(2) < C(3), C(3) < C(2) < C(1), C(1) < C(0) < C(5))  # expect: 1 < 2
# expect: 2 < 3
# expect: 3 < 2
# expect: 1 < 0
# expect: [2] [] []
