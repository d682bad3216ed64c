# Repeating a list repeats references.
rows = [[0] * 2] * 3
rows[0][0] = 1
print(rows, [1, 2] * 0, 2 * [3], [1] * -1)  # expect: [[1, 0], [1, 0], [1, 0]] [] [3, 3] []
a = [1]
a *= 3
print(a)  # expect: [1, 1, 1]
