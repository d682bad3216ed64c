# Methods of floats.
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (2.5).real, (2.5).conjugate(), (0.1).hex(), float.fromhex("0x1.8p1"), (-1.5).__abs__(), float.fromhex("ff"))  # expect: False True (3, 4) 2.5 2.5 0x1.999999999999ap-4 3.0 1.5 255.0
print((1e300).as_integer_ratio()[1], (0.1).as_integer_ratio(), (3.7).__floor__(), (3.2).__ceil__(), (-3.7).__trunc__(), (2.5).__round__())  # expect: 1 (3602879701896397, 36028797018963968) 3 4 -3 2
float("inf").as_integer_ratio()  # expect error: OverflowError: cannot convert Infinity to integer ratio
