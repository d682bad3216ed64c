# The right side is complete before anything is assigned.
a, b = 1, 2
a, b = b, a
print(a, b)  # expect: 2 1
items = [1, 0]
i = 0
i, items[i] = items[i], i
print(i, items)  # expect: 1 [1, 0]
