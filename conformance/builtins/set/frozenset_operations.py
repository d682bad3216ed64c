# Operations keep the type of the left operand.
f = frozenset([1, 2])
print(f, f | {3}, type({3} | f).__name__, f & {1}, f - {1}, frozenset(), frozenset("a"), hash(f) == hash(frozenset([2, 1])), len(f), f.union([5]))  # expect: frozenset({1, 2}) frozenset({1, 2, 3}) set frozenset({1}) frozenset({2}) frozenset() frozenset({'a'}) True 2 frozenset({1, 2, 5})
