# Slices of ranges are ranges; indices count from both ends.
r = range(0, 20, 2)
print(r[1:4], r[::-1], r[-3:], r[8:2], r[::3], r[-100:100], r[5:1:-2], r[:0])
# expect: range(2, 8, 2) range(18, -2, -2) range(14, 20, 2) range(16, 4, 2) range(0, 20, 6) range(0, 20, 2) range(10, 2, -4) range(0, 0, 2)
print(list(r[::-1]), r[-1], r[3], range(5)[::2][1], range(10**20, 10**20 + 10)[3:5])
# expect: [18, 16, 14, 12, 10, 8, 6, 4, 2, 0] 18 6 2 range(100000000000000000003, 100000000000000000005)
for key in (10, -11, "a", 1.5, None, 10**20):
    try:
        r[key]
    except (IndexError, TypeError) as error:
        print(f"{type(error).__name__}: {error}")
# expect: IndexError: range object index out of range
# expect: IndexError: range object index out of range
# expect: TypeError: range indices must be integers or slices, not str
# expect: TypeError: range indices must be integers or slices, not float
# expect: TypeError: range indices must be integers or slices, not NoneType
# expect: IndexError: range object index out of range
try:
    r[::0]
except ValueError as error:
    print(error)
# expect: slice step cannot be zero
