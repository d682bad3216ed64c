# * and ** unpack inside list, tuple, set and dict displays; later keys win.
a, b = [1, 2], (3, 4)
print([*a, *b, 5], (*a,), {*a, *a}, [*"ab", *range(2)])  # expect: [1, 2, 3, 4, 5] (1, 2) {1, 2} ['a', 'b', 0, 1]
print({**{"x": 1, "y": 2}, "x": 3, **{"z": 4}})  # expect: {'x': 3, 'y': 2, 'z': 4}
t = *a, *b
print(t)  # expect: (1, 2, 3, 4)
