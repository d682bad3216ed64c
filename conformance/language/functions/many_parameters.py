# Functions with many parameters and many local variables.
def f(a, b, c, d, e, f_, g, h, i, j, k, l, m, n, o, p, q, r, s, t): return a + t, [b, s], (c, r), {d: q}, e * p - f_ + o - g + n - h + m - i + l - j + k
print(f(*range(20)))  # expect: (19, [1, 18], (2, 17), {3: 16}, 85)
print(f(**{name: n for n, name in enumerate("a b c d e f_ g h i j k l m n o p q r s t".split())}) == f(*range(20)))  # expect: True
names = {f"v{i}": i for i in range(300)}
def g(**options): return sum(options.values())
print(g(**names), max(*range(300)))  # expect: 44850 299
