# as_integer_ratio: the exact fraction in lowest terms.
print((0.5).as_integer_ratio(), (0.1).as_integer_ratio(), (-2.25).as_integer_ratio(), (0.0).as_integer_ratio(), (-0.0).as_integer_ratio())
# expect: (1, 2) (3602879701896397, 36028797018963968) (-9, 4) (0, 1) (0, 1)
print((1e22).as_integer_ratio(), (5e-324).as_integer_ratio()[1] == 2**1074)  # expect: (10000000000000000000000, 1) True
for value in (float("inf"), float("nan")):
    try:
        value.as_integer_ratio()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: OverflowError: cannot convert Infinity to integer ratio
# expect: ValueError: cannot convert NaN to integer ratio
