# Ranges are lazy sequences.
r = range(2, 20, 3)
print(r, list(r), len(r), r[1], r[-1], r[1:4], r[::-1], 5 in r, 6 in r, r.index(8), r.count(8), r.start, r.stop, r.step)  # expect: range(2, 20, 3) [2, 5, 8, 11, 14, 17] 6 5 17 range(5, 14, 3) range(17, -1, -3) True False 2 1 2 20 3
print(list(range(5, 0, -2)), list(range(0)), range(3) == range(0, 3, 1), range(0) == range(5, 5), hash(range(3)) == hash(range(0, 3)), bool(range(0)), range(10 ** 12)[10 ** 11], 2.0 in range(5))  # expect: [5, 3, 1] [] True True True False 100000000000 True
r[9]  # expect error: IndexError: range object index out of range
