# Ranges are equal when they hold the same numbers, have no order, and hash as they compare.
r = range(0, 10, 3)
print(r.__eq__(range(0, 12, 3)), r.__ne__(range(0, 11, 3)), r.__eq__([0, 3, 6, 9]), range(0).__eq__(range(5, 1)))
# expect: True False NotImplemented True
print(r.__lt__(r), r.__le__(r), r.__gt__(r), r.__ge__(r))  # expect: NotImplemented NotImplemented NotImplemented NotImplemented
print(r.__hash__() == hash(range(0, 12, 3)), hash(range(0)) == hash(range(3, 3)), hash(range(5, 6, 2)) == hash(range(5, 6, 9)))
# expect: True True True
print(r.__len__(), r.__bool__(), range(0).__bool__(), r.__contains__(3), r.__contains__(3.0), r.__contains__("3"), r.__getitem__(-1), r.__getitem__(slice(1, None)))
# expect: 4 True False True True False 9 range(3, 12, 3)
print(list(r.__iter__()), list(r.__reversed__()), r.__repr__(), range(3).__repr__(), r.__reduce__())
# expect: [0, 3, 6, 9] [9, 6, 3, 0] range(0, 10, 3) range(0, 3) (<class 'range'>, (0, 10, 3))
print(r.count(3), r.count(4), r.index(9), r.start, r.stop, r.step)  # expect: 1 0 3 0 10 3
