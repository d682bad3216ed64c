# A small program: operators on a class with a list inside.
class Poly:
    def __init__(self, *c): self.c = list(c)
    def __call__(self, x): return sum(a * x ** i for i, a in enumerate(self.c))
    def __add__(self, o):
        n = max(len(self.c), len(o.c))
        return Poly(*[(self.c + [0] * n)[i] + (o.c + [0] * n)[i] for i in range(n)])
    def __mul__(self, o):
        out = [0] * (len(self.c) + len(o.c) - 1)
        for i, a in enumerate(self.c):
            for j, b in enumerate(o.c): out[i + j] += a * b
        return Poly(*out)
    def __pow__(self, n): return Poly(1) if n == 0 else self * self ** (n - 1)
    def __repr__(self): return " + ".join(f"{a}x^{i}" for i, a in enumerate(self.c) if a) or "0"
p = Poly(1, 1)
print(p ** 4, p + Poly(0, 0, 5), (p * Poly(-1, 1))(7), Poly(0), p(0.5))  # expect: 1x^0 + 4x^1 + 6x^2 + 4x^3 + 1x^4 1x^0 + 1x^1 + 5x^2 48 0 1.5
