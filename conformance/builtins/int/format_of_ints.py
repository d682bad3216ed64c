# format(int, spec): bases, signs, grouping, padding after the sign, characters.
print(format(255, "x"), format(255, "X"), format(255, "#x"), format(5, "b"), format(5, "#010b"), format(8, "o"), format(8, "#o"))
# expect: ff FF 0xff 101 0b00000101 10 0o10
print(format(1234567, ","), format(1234567, "_"), format(0xABCDEF, "_x"), format(-5, "+d"), format(5, " d"), format(97, "c"))
# expect: 1,234,567 1_234_567 ab_cdef -5  5 a
print(repr(format(-42, "=8")), repr(format(42, "^9")), repr(format(42, "*<6")), format(-42, "08"), format(3, ".2f"), format(3, "%"))
# expect: '-     42' '   42    ' '42****' -0000042 3.00 300.000000%
for spec in ("s", ".2d", ",x", "+c", "#c", "q", "=+5d5", "9" * 30):
    try:
        print(format(300, spec))
    except (ValueError, OverflowError) as error:
        print(error)
# expect: Unknown format code 's' for object of type 'int'
# expect: Precision not allowed in integer format specifier
# expect: Cannot specify ',' with 'x'.
# expect: Sign not allowed with integer format specifier 'c'
# expect: Alternate form (#) not allowed with integer format specifier 'c'
# expect: Unknown format code 'q' for object of type 'int'
# expect: Invalid format specifier '=+5d5' for object of type 'int'
# expect: Too many decimal digits in format string
