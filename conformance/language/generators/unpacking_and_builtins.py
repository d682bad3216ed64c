# Builtins and unpacking consume generators.
def g(n):
    yield from range(n)
a, *b = g(4)
print(a, b, sum(g(5)), max(g(5)), sorted(g(3), reverse=True), tuple(g(2)), set(g(3)), dict(zip(g(2), "ab")))  # expect: 0 [1, 2, 3] 10 4 [2, 1, 0] (0, 1) {0, 1, 2} {0: 'a', 1: 'b'}
print([*g(2), *g(3)], "".join(map(str, g(4))), any(x == 2 for x in g(3)), 2 in g(3))  # expect: [0, 1, 0, 1, 2] 0123 True True
