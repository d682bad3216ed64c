# A slice with a step keeps its size; deletion takes any step.
a = list(range(10))
a[::3] = "abcd"
print(a)  # expect: ['a', 1, 2, 'b', 4, 5, 'c', 7, 8, 'd']
a[::-2] = range(5)
print(a)  # expect: ['a', 4, 2, 3, 4, 2, 'c', 1, 8, 0]
try:
    a[::2] = [1, 2]
except ValueError as error:
    print(error)
# expect: attempt to assign sequence of size 2 to extended slice of size 5
del a[1::2]
print(a)  # expect: ['a', 2, 4, 'c', 8]
del a[::-2]
print(a)  # expect: [2, 'c']
a[5:2] = ["in"]
print(a)  # expect: [2, 'c', 'in']
try:
    a[::1] = 3
except TypeError as error:
    print(error)
# expect: must assign iterable to extended slice
