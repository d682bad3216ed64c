# Slices compare as the tuples of their three values and hash likewise.
s = slice(1, 5, 2)
print(s.__eq__(slice(1, 5, 2)), s.__ne__(slice(1)), s.__lt__(slice(2, 0)), s.__le__(s), s.__gt__(slice(0, 0)), s.__ge__(slice(1, 6)), s.__eq__((1, 5, 2)))
# expect: True True True True True False NotImplemented
print(s.__repr__(), slice(None).__repr__(), slice("a", [1]).__repr__(), s.start, s.stop, s.step)
# expect: slice(1, 5, 2) slice(None, None, None) slice('a', [1], None) 1 5 2
print(s.__hash__() == hash(slice(1, 5, 2)), {s: 1}[slice(1, 5, 2)], s.__reduce__(), s.indices(4))
# expect: True 1 (<class 'slice'>, (1, 5, 2)) (1, 4, 2)
try:
    hash(slice([]))
except TypeError as error:
    print(error)
# expect: unhashable type: 'list'
try:
    slice(1) < slice("a")
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'int' and 'str'
