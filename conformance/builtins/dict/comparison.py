# Dicts are equal if their items are, in any order.
print({1: 2, 3: 4} == {3: 4, 1: 2}, {1: 2} == {1: 3}, {} == {}, {1: [2]} != {1: [2]}, {1: 1} == {1: True})  # expect: True False True False True
{} < {1: 2}  # expect error: TypeError: '<' not supported between instances of 'dict' and 'dict'
