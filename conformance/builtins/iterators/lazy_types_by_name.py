# map, filter, zip, enumerate and reversed: their own methods and pickled forms.
m = map(str, [1, 2])
print(m.__iter__() is m, m.__next__(), m.__reduce__()[0], m.__reduce__()[1][0], list(m))  # expect: True 1 <class 'map'> <class 'str'> ['2']
f = filter(None, [0, 1, 2])
print(f.__iter__() is f, f.__next__(), f.__reduce__()[0], f.__reduce__()[1][0], list(f))  # expect: True 1 <class 'filter'> None [2]
z = zip("ab", [1, 2])
print(z.__iter__() is z, z.__next__(), z.__reduce__()[0], len(z.__reduce__()[1]), list(z))  # expect: True ('a', 1) <class 'zip'> 2 [('b', 2)]
e = enumerate("ab", 5)
print(e.__iter__() is e, e.__next__(), e.__reduce__()[0], e.__reduce__()[1][1], list(e), enumerate.__class_getitem__(int))
# expect: True (5, 'a') <class 'enumerate'> 6 [(6, 'b')] enumerate[int]
r = reversed("abc")
print(type(r).__name__, r.__iter__() is r, r.__length_hint__(), r.__next__(), r.__length_hint__(), r.__reduce__())
# expect: reversed True 3 c 2 (<class 'reversed'>, ('abc',), 1)
r.__setstate__(0)
print(list(r), r.__length_hint__(), r.__reduce__())  # expect: ['a'] 0 (<class 'reversed'>, ((),))
