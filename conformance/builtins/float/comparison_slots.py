# Comparisons by name: exact against ints of any size, false for nan.
nan = float("nan")
print((1.5).__lt__(2), (1.5).__le__(1.5), (1.5).__eq__(1), (1.5).__ne__(1), (1.5).__gt__(10**400), (1.5).__ge__(-10**400))
# expect: True True False True False True
print([getattr(nan, name)(nan) for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")])
# expect: [False, False, False, True, False, False]
print([getattr(1.5, name)("1") for name in ("__lt__", "__le__", "__eq__", "__ne__", "__gt__", "__ge__")] == [NotImplemented] * 6)  # expect: True
print((2.0**53).__eq__(2**53 + 1), (2.0**53).__lt__(2**53 + 1), (1e300).__gt__(10**299), float("inf").__gt__(10**400))  # expect: False True True True
print((2.0).__hash__(), (-1.0).__hash__(), (0.0).__hash__(), (0.1).__repr__(), (1e22).__repr__(), (1.0).__str__(), (2.5).__format__("6.2f"))
# expect: 2 -2 0 0.1 1e+22 1.0   2.50
print((2.5).__int__(), (2.5).__float__(), (-2.5).__trunc__(), (-2.5).__floor__(), (-2.5).__ceil__(), (2.5).__round__(), (2.55).__round__(1), (25.0).__round__(-1))
# expect: 2 2.5 -2 -3 -2 2 2.5 20.0
