# A for loop over a list sees items appended meanwhile.
items = [1, 2, 3]
for item in items:
    if item < 4:
        items.append(item + 3)
print(items)  # expect: [1, 2, 3, 4, 5, 6]
for item in items:
    items.remove(item)
print(items)  # expect: [2, 4, 6]
