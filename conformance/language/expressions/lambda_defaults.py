# A lambda takes every kind of parameter; defaults are evaluated when it is made.
x = 1
f = lambda a, b=x, *c, d=2, **e: (a, b, c, d, e)
x = 9
print(f(0))  # expect: (0, 1, (), 2, {})
print(f(0, 1, 2, 3, d=4, z=5))  # expect: (0, 1, (2, 3), 4, {'z': 5})
print((lambda: 42)(), (lambda *a: a)(1, 2))  # expect: 42 (1, 2)
