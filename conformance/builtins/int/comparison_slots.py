# Comparisons by name know ints and bools only; float asks the other way round.
print((3).__lt__(4), (3).__le__(3), (3).__eq__(3), (3).__ne__(3), (3).__gt__(2), (3).__ge__(4), (1).__eq__(True))
# expect: True True True False True False True
print([getattr(3, name)(3.0) for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")] == [NotImplemented] * 6)  # expect: True
print((10**20).__lt__(10**20 + 1), (10**20).__eq__(10**20), (-10**20).__gt__(5), 3 == 3.0, 2**53 + 1 == float(2**53))
# expect: True True False True False
print((5).__hash__(), (-1).__hash__(), (-2).__hash__(), (0).__hash__(), True.__hash__())  # expect: 5 -2 -2 0 1
print((5).__repr__(), (5).__str__(), (5).__format__(""), (5).__format__("03"), (5).__getnewargs__())  # expect: 5 5 5 005 (5,)
print((5).__index__(), (5).__int__(), (5).__float__(), (5).__trunc__(), (5).__floor__(), (5).__ceil__(), (15).__round__(-1))
# expect: 5 5 5.0 5 5 5 20
