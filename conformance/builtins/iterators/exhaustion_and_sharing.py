# Iterators over the same list are independent; one iterator is shared.
items = [1, 2, 3, 4]
a, b = iter(items), iter(items)
print(next(a), next(a), next(b), list(a), list(a), list(b))  # expect: 1 2 1 [3, 4] [] [2, 3, 4]
it = iter(range(6))
print([(x, next(it)) for x in it], next(it, None))  # expect: [(0, 1), (2, 3), (4, 5)] None
items_it = iter(items)
next(items_it)
items.clear()
print(list(items_it), items_it.__length_hint__())  # expect: [] 0
