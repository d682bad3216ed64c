# Operators need sets on both sides, methods take any iterables.
a = {1, 2, 3}
print(a.union([4], (5,)), a.intersection("12", [1, 2]), a.difference([1], {2}))  # expect: {1, 2, 3, 4, 5} set() {3}
print(a.symmetric_difference([3, 4]), a.issubset(range(9)), a.issuperset([1]), a.isdisjoint("x"))
# expect: {1, 2, 4} True True True
for op in ("|", "&", "-", "^", "<=", "<"):
    try:
        eval(f"a {op} [1]")
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for |: 'set' and 'list'
# expect: unsupported operand type(s) for &: 'set' and 'list'
# expect: unsupported operand type(s) for -: 'set' and 'list'
# expect: unsupported operand type(s) for ^: 'set' and 'list'
# expect: '<=' not supported between instances of 'set' and 'list'
# expect: '<' not supported between instances of 'set' and 'list'
print(a | frozenset([9]), type(a | frozenset()).__name__, type(frozenset() | a).__name__)
# expect: {1, 2, 3, 9} set frozenset
