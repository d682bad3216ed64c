# The operators of lists by name; those in place answer the list itself.
a = [1, 2]
print(a.__add__([3]), a.__mul__(2), a.__rmul__(2), a.__contains__(2), a.__len__(), a.__getitem__(1), a.__getitem__(slice(0, 1)))
# expect: [1, 2, 3] [1, 2, 1, 2] [1, 2, 1, 2] True 2 2 [1]
print(a.__lt__([2]), a.__le__([1, 2]), a.__eq__([1, 2]), a.__ne__([1]), a.__gt__([1]), a.__ge__([3]))  # expect: True True True True True False
print([getattr(a, name)((1, 2)) for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")] == [NotImplemented] * 6)  # expect: True
print(a.__iadd__("x") is a, a.__imul__(2) is a, a, list(a.__iter__()), list(a.__reversed__()))
# expect: True True [1, 2, 'x', 1, 2, 'x'] [1, 2, 'x', 1, 2, 'x'] ['x', 2, 1, 'x', 2, 1]
a.__setitem__(0, 65)
a.__setitem__(slice(1, 3), "-")
a.__delitem__(-1)
print(a, a.__repr__(), list.__hash__, list.__class_getitem__(int), list[int, str])
# expect: [65, '-', 1, 2] [65, '-', 1, 2] None list[int] list[int, str]
print(a.__init__("xy"), a)  # expect: None ['x', 'y']
