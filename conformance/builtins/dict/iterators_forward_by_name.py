# The three forward iterators of dicts: length hints, pickled forms, and what a changed size does.
d = {1: "a", 2: "b"}
for make in lambda: iter(d), lambda: iter(d.values()), lambda: iter(d.items()):
    it = make()
    print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__length_hint__())
    print(it.__reduce__()[1], list(it), it.__length_hint__(), it.__reduce__()[1])
    it = make()
    d[9] = 9
    try:
        next(it)
    except RuntimeError as error:
        print(error, it.__length_hint__())
    del d[9]
# expect: dict_keyiterator True 2 1 1
# expect: ([2],) [2] 0 ([],)
# expect: dictionary changed size during iteration 0
# expect: dict_valueiterator True 2 a 1
# expect: (['b'],) ['b'] 0 ([],)
# expect: dictionary changed size during iteration 0
# expect: dict_itemiterator True 2 (1, 'a') 1
# expect: ([(2, 'b')],) [(2, 'b')] 0 ([],)
# expect: dictionary changed size during iteration 0
names = "dict_keyiterator dict_valueiterator dict_itemiterator"
