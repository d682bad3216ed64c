# a = b = value evaluates once and assigns from left to right.
a = b = []
a.append(1)
print(b)  # expect: [1]
i = items = [0, 0]
i = items[i is items] = 1
print(i, items)  # expect: 1 [1, 0]
