# Sorting asks __lt__ only.
class N:
    def __init__(self, n): self.n = n
    def __lt__(self, other): return self.n < other.n
    def __repr__(self): return f"N{self.n}"
print(sorted([N(3), N(1), N(2)]), min([N(3), N(1)]))  # expect: [N1, N2, N3] N1
