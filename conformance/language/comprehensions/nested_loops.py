# Several for and if clauses nest from left to right.
print([(x, y) for x in range(3) for y in range(x) if x + y > 1])  # expect: [(2, 0), (2, 1)]
print([[row[i] for row in ((1, 2), (3, 4))] for i in range(2)])  # expect: [[1, 3], [2, 4]]
print([a for a in range(20) if a % 2 if a % 3 == 0])  # expect: [3, 9, 15]
