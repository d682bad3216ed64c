# A list may be assigned to a slice of itself.
a = [1, 2, 3]
a[1:1] = a
print(a)  # expect: [1, 1, 2, 3, 2, 3]
a[:] = reversed(a)
print(a)  # expect: [3, 2, 3, 2, 1, 1]
a[1:2] = 5  # expect error: TypeError: must assign iterable to extended slice
