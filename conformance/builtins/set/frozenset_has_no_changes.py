# Only the names that change something are missing.
print(sorted(set(dir(set)) - set(dir(frozenset))))
# expect: ['__iand__', '__ior__', '__isub__', '__ixor__', 'add', 'clear', 'difference_update', 'discard', 'intersection_update', 'pop', 'remove', 'symmetric_difference_update', 'update']
f = frozenset([1, 2])
try:
    f.add(3)
except AttributeError as error:
    print(error)
# expect: 'frozenset' object has no attribute 'add'
g = f
f |= {3}
print(f, g, f is g)  # expect: frozenset({1, 2, 3}) frozenset({1, 2}) False
print({f: "key"}[frozenset([1, 2, 3])])  # expect: key
print(f.union([9]) == {1, 2, 3, 9}, type(f - {1}).__name__, f.isdisjoint([7]))  # expect: True frozenset True
