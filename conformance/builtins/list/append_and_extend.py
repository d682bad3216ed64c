# append adds one item, extend all items of an iterable.
a = []
print(a.append([1, 2]), a)  # expect: None [[1, 2]]
a.extend("xy")
a.extend(a)
a += (3,)
print(a)  # expect: [[1, 2], 'x', 'y', [1, 2], 'x', 'y', 3]
a.extend(5)  # expect error: TypeError: 'int' object is not iterable
