# tuple(iterable), tuple.__new__ and a subclass with its own __new__.
print(tuple(), tuple("ab"), tuple({1: 2}), tuple(x for x in range(2)))  # expect: () ('a', 'b') (1,) (0, 1)
print(tuple.__new__(tuple, [1]))  # expect: (1,)


class Point(tuple):
    def __new__(cls, x, y):
        return super().__new__(cls, (x, y))

    @property
    def x(self):
        return self[0]


p = Point(3, 4)
print(p, p.x, p == (3, 4), hash(p) == hash((3, 4)), type(p + (1,)).__name__)  # expect: (3, 4) 3 True True tuple
print(p.__getnewargs__(), Point.__mro__[1].__name__)  # expect: ((3, 4),) tuple
for arguments in ((1,), (1, 2)):
    try:
        tuple(*arguments)
    except TypeError as error:
        print(error)
# expect: 'int' object is not iterable
# expect: tuple expected at most 1 argument, got 2
try:
    tuple(iterable=())
except TypeError as error:
    print(error)
# expect: tuple() takes no keyword arguments
