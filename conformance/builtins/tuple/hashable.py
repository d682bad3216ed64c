# A tuple is hashable if its items are.
print({(1, 2): "a"}[1, 2], {(1, (2, "x"))})  # expect: a {(1, (2, 'x'))}
hash((1, [2]))  # expect error: TypeError: unhashable type: 'list'
