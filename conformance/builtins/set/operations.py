# Union, intersection, difference and symmetric difference.
a, b = {1, 2, 3}, {3, 4}
print(a | b, a & b, a - b, a ^ b, a.union([9], "x") == {1, 2, 3, 9, "x"}, a.intersection([1, 5]), a.difference([1], [2]), a.symmetric_difference([1, 7]))  # expect: {1, 2, 3, 4} {3} {1, 2} {1, 2, 4} True {1} {3} {2, 3, 7}
print(a <= {1, 2, 3}, a < {1, 2, 3}, a >= {1}, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint([7]), a == {3, 2, 1}, set() < a)  # expect: True False True True True True True True
a | [1]  # expect error: TypeError: unsupported operand type(s) for |: 'set' and 'list'
