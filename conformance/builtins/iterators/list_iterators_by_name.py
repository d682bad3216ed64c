# list_iterator and list_reverseiterator: hints, positions, pickled forms.
it = iter([1, 2, 3])
print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__length_hint__(), it.__reduce__())
# expect: list_iterator True 3 1 2 (<built-in function iter>, ([1, 2, 3],), 1)
it.__setstate__(0)
print(it.__next__())  # expect: 1
it.__setstate__(9)
print(list(it), it.__length_hint__(), it.__reduce__())  # expect: [] 0 (<built-in function iter>, ([],))
it.__setstate__(0)
print(list(it))  # expect: []
back = reversed([1, 2, 3])
print(type(back).__name__, back.__iter__() is back, back.__length_hint__(), back.__next__(), back.__length_hint__(), back.__reduce__())
# expect: list_reverseiterator True 3 3 2 (<class 'reversed'>, ([1, 2, 3],), 1)
back.__setstate__(0)
print(list(back), back.__length_hint__(), back.__reduce__())  # expect: [1] 0 (<class 'reversed'>, ([],))
names = "list_iterator list_reverseiterator"
