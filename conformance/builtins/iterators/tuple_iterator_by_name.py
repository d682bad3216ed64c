# tuple_iterator: hints, positions, pickled forms.
it = iter((1, 2, 3))
print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__length_hint__(), it.__reduce__())
# expect: tuple_iterator True 3 1 2 (<built-in function iter>, ((1, 2, 3),), 1)
it.__setstate__(-5)
print(it.__next__())  # expect: 1
it.__setstate__(2)
print(list(it), it.__length_hint__(), it.__reduce__())  # expect: [3] 0 (<built-in function iter>, ((),))
names = "tuple_iterator"
