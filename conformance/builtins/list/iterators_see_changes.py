# An iterator over a list sees items that come later, until it was exhausted once.
a = [1, 2]
it = iter(a)
print(next(it), it.__length_hint__())  # expect: 1 1
a.append(3)
print(list(it))  # expect: [2, 3]
a.append(4)
print(list(it), it.__length_hint__())  # expect: [] 0
back = reversed(a)
print(next(back), back.__length_hint__())  # expect: 4 3
a.clear()
print(list(back))  # expect: []
it = iter([1, 2, 3])
it.__setstate__(2)
print(next(it), it.__reduce__())  # expect: 3 (<built-in function iter>, ([1, 2, 3],), 3)
