# int(text, base): prefixes, underscores, white space, digits of other scripts.
print(int("ff", 16), int("0xff", 16), int("0xff", 0), int("0b101", 0), int("0o17", 0), int("z", 36))
# expect: 255 255 255 5 15 35
print(int(" 12\n"), int("1_000"), int("-0"), int("+7"), int("٣٤"), int("0_7", 8), int(b"12"), int(bytearray(b"7")))
# expect: 12 1000 0 7 34 7 12 7
for text, base in (("1__0", 10), ("_1", 10), ("1_", 10), ("", 10), ("0x", 16), ("8", 8), ("012", 0), ("1.5", 10), ("a", 37), ("a", 1)):
    try:
        int(text, base)
    except ValueError as error:
        print(error)
# expect: invalid literal for int() with base 10: '1__0'
# expect: invalid literal for int() with base 10: '_1'
# expect: invalid literal for int() with base 10: '1_'
# expect: invalid literal for int() with base 10: ''
# expect: invalid literal for int() with base 16: '0x'
# expect: invalid literal for int() with base 8: '8'
# expect: invalid literal for int() with base 0: '012'
# expect: invalid literal for int() with base 10: '1.5'
# expect: int() base must be >= 2 and <= 36, or 0
# expect: int() base must be >= 2 and <= 36, or 0
