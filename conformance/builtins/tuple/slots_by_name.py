# The operators of tuples by name.
t = (1, 2)
print(t.__add__((3,)), t.__mul__(2), t.__rmul__(2), t.__contains__(2), t.__len__(), t.__getitem__(1), t.__getitem__(slice(0, 1)))
# expect: (1, 2, 3) (1, 2, 1, 2) (1, 2, 1, 2) True 2 2 (1,)
print(t.__lt__((2,)), t.__le__((1, 2)), t.__eq__((1, 2)), t.__ne__((1,)), t.__gt__((1,)), t.__ge__((3,)))  # expect: True True True True True False
print([getattr(t, name)([1, 2]) for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")] == [NotImplemented] * 6)  # expect: True
print(list(t.__iter__()), t.__hash__() == hash((1, 2)), t.__repr__(), (1,).__repr__(), ().__repr__(), t.__getnewargs__())
# expect: [1, 2] True (1, 2) (1,) () ((1, 2),)
print(tuple.__class_getitem__((int, ...)), tuple[int, str], t.count(1), t.index(2))  # expect: tuple[int, ...] tuple[int, str] 1 1
