# Comparisons fall back to the reflected method of the other side.
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, other): print("lt", self.n); return self.n < other.n
    def __ge__(self, other): print("ge", self.n); return self.n >= other.n
print(N(1) < N(2), N(1) > N(2), N(1) <= N(2))  # expect: lt 1
# expect: lt 2
# expect: ge 2
# expect: True False True
