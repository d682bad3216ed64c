# What cannot be subscripted.
for value, key in ((1, 0), (None, "a"), (len, 0), ("abc", "a"), ([1], "0"), ((1,), 1.0), (range(3), "x"), (b"a", None)):
    try:
        value[key]
    except TypeError as error:
        print(error)  # expect: 'int' object is not subscriptable
        # expect: 'NoneType' object is not subscriptable
        # expect: 'builtin_function_or_method' object is not subscriptable
        # expect: string indices must be integers, not 'str'
        # expect: list indices must be integers or slices, not str
        # expect: tuple indices must be integers or slices, not float
        # expect: range indices must be integers or slices, not str
        # expect: byte indices must be integers or slices, not NoneType
