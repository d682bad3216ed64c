# How an instance describes itself for copying.
class A:
    pass


class S:
    __slots__ = ("x", "y")


a = A()
print(a.__getstate__())  # expect: None
a.n = 1
print(a.__getstate__(), a.__reduce_ex__(2)[1], a.__reduce_ex__(2)[2])
# expect: {'n': 1} (<class '__main__.A'>,) {'n': 1}
s = S()
print(s.__getstate__())  # expect: None
s.x = 5
print(s.__getstate__(), s.__reduce_ex__(4)[2])  # expect: (None, {'x': 5}) (None, {'x': 5})
try:
    s.__reduce_ex__(1)
except TypeError as error:
    print(error)
# expect: a class that defines __slots__ without defining __getstate__ cannot be pickled
print([1].__reduce_ex__(2)[0].__name__, list([1].__reduce_ex__(2)[3]), list({1: 2}.__reduce_ex__(2)[4]))
# expect: __newobj__ [1] [(1, 2)]
