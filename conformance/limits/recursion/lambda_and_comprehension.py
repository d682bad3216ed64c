# Recursion through lambdas, comprehensions and builtins.
f = lambda n: f(n + 1)
def g(n): return [g(n + 1) for _ in range(1)]
def h(n): return max(map(h, [n]))
def s(n): return sorted([2, 1], key=s)
for attempt in (f, g, h, s):
    try:
        attempt(0)
    except RecursionError as error:
        print("caught", error)  # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
        # expect: caught maximum recursion depth exceeded
