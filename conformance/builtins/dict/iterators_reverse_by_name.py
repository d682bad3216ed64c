# The three reverse iterators of dicts.
d = {1: "a", 2: "b"}
for make in lambda: reversed(d), lambda: reversed(d.values()), lambda: reversed(d.items()):
    it = make()
    print(type(it).__name__, it.__iter__() is it, it.__length_hint__(), it.__next__(), it.__length_hint__())
    print(it.__reduce__()[1], list(it), it.__length_hint__())
    it = make()
    d[9] = 9
    try:
        next(it)
    except RuntimeError as error:
        print(error)
    del d[9]
# expect: dict_reversekeyiterator True 2 2 1
# expect: ([1],) [1] 0
# expect: dictionary changed size during iteration
# expect: dict_reversevalueiterator True 2 b 1
# expect: (['a'],) ['a'] 0
# expect: dictionary changed size during iteration
# expect: dict_reverseitemiterator True 2 (2, 'b') 1
# expect: ([(1, 'a')],) [(1, 'a')] 0
# expect: dictionary changed size during iteration
names = "dict_reversekeyiterator dict_reversevalueiterator dict_reverseitemiterator"
