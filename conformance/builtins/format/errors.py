# Codes that do not fit the type.
for value, code in ((5, "s"), (5, ".2d"), (5.5, "d"), ("a", "+"), (5, "c,"), (-1, "c"), (5, "xyz"), (3.0, "x"), ("a", "5.5.5"), (None, "5"), (5, ",x")):
    try:
        print(format(value, code))
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)  # expect: ValueError Unknown format code 's' for object of type 'int'
        # expect: ValueError Precision not allowed in integer format specifier
        # expect: ValueError Unknown format code 'd' for object of type 'float'
        # expect: ValueError Sign not allowed in string format specifier
        # expect: ValueError Invalid format specifier 'c,' for object of type 'int'
        # expect: OverflowError %c arg not in range(0x110000)
        # expect: ValueError Invalid format specifier 'xyz' for object of type 'int'
        # expect: ValueError Unknown format code 'x' for object of type 'float'
        # expect: ValueError Invalid format specifier '5.5.5' for object of type 'str'
        # expect: TypeError unsupported format string passed to NoneType.__format__
        # expect: ValueError Cannot specify ',' with 'x'.
