# sum adds from a start value, but not strings.
print(sum([1, 2, 3]), sum([], 5), sum([1.5, 2]), sum([[1], [2]], []), sum(range(101)), sum([1, 2], start=10), sum([True, True]), sum([0.1] * 10), sum([1, 1j]), sum([10 ** 20, 1]))  # expect: 6 5 3.5 [1, 2] 5050 13 2 1.0 (1+1j) 100000000000000000001
try:
    sum([1, "a"])
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +: 'int' and 'str'
sum(["a"], "")  # expect error: TypeError: sum() can't sum strings [use ''.join(seq) instead]
