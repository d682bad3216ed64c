# What int() refuses.
for args in ((None,), ([],), ("5", 1), ("5", 40), (5, 10), (float("nan"),), (float("inf"),), ("9", 8), (1j,)):
    try:
        int(*args)
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)  # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
        # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'list'
        # expect: ValueError int() base must be >= 2 and <= 36, or 0
        # expect: ValueError int() base must be >= 2 and <= 36, or 0
        # expect: TypeError int() can't convert non-string with explicit base
        # expect: ValueError cannot convert float NaN to integer
        # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError invalid literal for int() with base 8: '9'
        # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
