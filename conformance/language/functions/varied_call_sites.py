# One function called in all ways from a loop.
def f(a, b=10, *rest, k=0): return (a, b, rest, k)
args, options = [1, 2], {"k": 3}
for i in range(2):
    print(f(i), f(i, 1), f(i, b=2), f(*args), f(*args, 3, 4), f(i, **options), f(*args, *args, k=i), f(b=i, a=9), f(*"xy", **{"k": i}))  # expect: (0, 10, (), 0) (0, 1, (), 0) (0, 2, (), 0) (1, 2, (), 0) (1, 2, (3, 4), 0) (0, 10, (), 3) (1, 2, (1, 2), 0) (9, 0, (), 0) ('x', 'y', (), 0)
    # expect: (1, 10, (), 0) (1, 1, (), 0) (1, 2, (), 0) (1, 2, (), 0) (1, 2, (3, 4), 0) (1, 10, (), 3) (1, 2, (1, 2), 1) (9, 1, (), 0) ('x', 'y', (), 1)
