# Assigning to slices grows, shrinks and replaces; extended slices need equal lengths.
a = list(range(6))
a[1:3] = "abc"
print(a)  # expect: [0, 'a', 'b', 'c', 3, 4, 5]
a[1:4] = []
a[len(a):] = [7, 8]
a[:0] = [-1]
print(a)  # expect: [-1, 0, 3, 4, 5, 7, 8]
a[::2] = [0, 0, 0, 0][:len(a[::2])]
print(a)  # expect: [0, 0, 0, 4, 0, 7, 0]
a[::2] = [1]  # expect error: ValueError: attempt to assign sequence of size 1 to extended slice of size 4
