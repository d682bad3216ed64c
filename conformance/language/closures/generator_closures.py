# Generators and their closures share variables.
def f():
    n = 0
    def bump():
        nonlocal n
        n += 10
    def g():
        nonlocal n
        while n < 35:
            yield n
            n += 1
    return g(), bump
g, bump = f()
print(next(g), next(g))  # expect: 0 1
bump()
print(next(g), list(g)[:2])  # expect: 12 [13, 14]
