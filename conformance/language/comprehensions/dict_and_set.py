# Dict and set comprehensions; later keys win.
print({k: v for k, v in [("a", 1), ("b", 2), ("a", 3)]})  # expect: {'a': 3, 'b': 2}
print({n % 3 for n in range(10)})  # expect: {0, 1, 2}
print({len(w): w for w in "a bb cc d".split()})  # expect: {1: 'd', 2: 'cc'}
