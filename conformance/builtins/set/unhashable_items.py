# Items must be hashable; frozensets are.
print({frozenset({1}), frozenset([1])}, frozenset({1, 2}) == {1, 2}, {frozenset({1}): 2}[frozenset({1})], {1} in {frozenset({1})})  # expect: {frozenset({1})} True 2 True
for attempt in (lambda: {[1]}, lambda: {{1}}, lambda: set([{}]), lambda: frozenset([1]).add(2), lambda: [] in {1}):
    try:
        attempt()
    except (TypeError, AttributeError) as error:
        print(error)  # expect: cannot use 'list' as a set element (unhashable type: 'list')
        # expect: cannot use 'set' as a set element (unhashable type: 'set')
        # expect: cannot use 'dict' as a set element (unhashable type: 'dict')
        # expect: 'frozenset' object has no attribute 'add'
        # expect: cannot use 'list' as a set element (unhashable type: 'list')
