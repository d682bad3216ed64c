# Targets of a comprehension unpack.
print([a + b for a, b in [(1, 2), (3, 4)]])  # expect: [3, 7]
print([(head, rest) for head, *rest in ("abc", "de")])  # expect: [('a', ['b', 'c']), ('d', ['e'])]
print({k: v for i, (k, v) in enumerate({"x": 1}.items())})  # expect: {'x': 1}
