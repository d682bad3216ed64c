# dict_items acts as a set of pairs; that a value is unhashable matters only where a set is made.
d = {1: "a", 2: "b"}
items = d.items()
print(type(items).__name__, items.__len__(), items.__contains__((1, "a")), items.__contains__((1, "x")), items.__contains__(1), list(items.__iter__()), list(items.__reversed__()), items.__repr__())
# expect: dict_items 2 True False False [(1, 'a'), (2, 'b')] [(2, 'b'), (1, 'a')] dict_items([(1, 'a'), (2, 'b')])
print(items.__and__([(2, "b")]), items.__rand__([(2, "b")]), items.__sub__([(1, "a")]), items.__rsub__([(1, "a"), 5]), items.__xor__([(1, "a")]), items.__rxor__([(2, "b")]))
# expect: {(2, 'b')} {(2, 'b')} {(2, 'b')} {5} {(2, 'b')} {(1, 'a')}
print(sorted(items.__or__([(3, "c")])), sorted(items.__ror__([(0, "")])))  # expect: [(1, 'a'), (2, 'b'), (3, 'c')] [(0, ''), (1, 'a'), (2, 'b')]
print(items.__eq__({(1, "a"), (2, "b")}), items.__ne__(set()), items.__lt__(d.items()), items.__le__(d.items()), items.__gt__(set()), items.__ge__({5}))
# expect: True True False True True False
print(items.isdisjoint([(3, "c")]), items.isdisjoint([(2, "b")]), items.mapping, type(items).__hash__)  # expect: True False {1: 'a', 2: 'b'} None
print({1: []}.items() & [(1, 2)])  # expect: set()
try:
    {1: []}.items() | set()
except TypeError as error:
    print(error)
# expect: cannot use 'tuple' as a set element (unhashable type: 'list')
