# int() of strings, floats and bases.
print(int(), int("42"), int("  -7 "), int("1_000"), int(3.99), int(-3.99), int("ff", 16), int("0xff", 16), int("0b101", 0), int("z", 36), int("٣"), int(True), int("777", 8), int(1e20))  # expect: 0 42 -7 1000 3 -3 255 255 5 35 3 1 511 100000000000000000000
for bad in ("", "1.5", "a", "1__0", "0x1", "- 1", "12a"):
    try:
        int(bad)
    except ValueError as error:
        print(error)  # expect: invalid literal for int() with base 10: ''
        # expect: invalid literal for int() with base 10: '1.5'
        # expect: invalid literal for int() with base 10: 'a'
        # expect: invalid literal for int() with base 10: '1__0'
        # expect: invalid literal for int() with base 10: '0x1'
        # expect: invalid literal for int() with base 10: '- 1'
        # expect: invalid literal for int() with base 10: '12a'
