# In-place methods and operators.
a = {1, 2, 3, 4}
b = a
a.update([5], "x")
a.difference_update([1], {2})
a.intersection_update([3, 4, 5, "x"])
print(sorted(map(str, a)), a is b)  # expect: ['3', '4', '5', 'x'] True
a.symmetric_difference_update([3, 9])
print(sorted(map(str, a)))  # expect: ['4', '5', '9', 'x']
a -= {9}
a ^= {4}
a &= {5, "x"}
a |= {7}
print(sorted(map(str, a)), a is b)  # expect: ['5', '7', 'x'] True
try:
    a |= [1]
except TypeError as error:
    print(error)
# expect: unsupported operand type(s) for |=: 'set' and 'list'
try:
    a.update(3)
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
