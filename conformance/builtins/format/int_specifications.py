# Ints: bases, signs, separators, padding, and the float codes.
for spec in "", "d", "5d", "<5", "^7", "+d", " d", "05d", "=+6d", "*^9d", ",", "_", ",d", "_x", "_b", "#x", "#b", "#o", "#X", "#010x", "c", "n", "e", ".2f", "%", ".3g", "s":
    try:
        print(repr(spec), repr(format(12345, spec)))
    except Exception as error:
        print(type(error).__name__, error)
# expect: '' '12345'
# expect: 'd' '12345'
# expect: '5d' '12345'
# expect: '<5' '12345'
# expect: '^7' ' 12345 '
# expect: '+d' '+12345'
# expect: ' d' ' 12345'
# expect: '05d' '12345'
# expect: '=+6d' '+12345'
# expect: '*^9d' '**12345**'
# expect: ',' '12,345'
# expect: '_' '12_345'
# expect: ',d' '12,345'
# expect: '_x' '3039'
# expect: '_b' '11_0000_0011_1001'
# expect: '#x' '0x3039'
# expect: '#b' '0b11000000111001'
# expect: '#o' '0o30071'
# expect: '#X' '0X3039'
# expect: '#010x' '0x00003039'
# expect: 'c' '〹'
# expect: 'n' '12345'
# expect: 'e' '1.234500e+04'
# expect: '.2f' '12345.00'
# expect: '%' '1234500.000000%'
# expect: '.3g' '1.23e+04'
# expect: ValueError Unknown format code 's' for object of type 'int'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: format(5, ".2d"))  # expect: ValueError: Precision not allowed in integer format specifier
fails(lambda: format(5, ",x"))  # expect: ValueError: Cannot specify ',' with 'x'.
fails(lambda: format(5, ",_"))  # expect: ValueError: Cannot specify both ',' and '_'.
fails(lambda: format(5, "z"))  # expect: ValueError: Negative zero coercion (z) not allowed in integer format specifier
fails(lambda: format(5, "q"))  # expect: ValueError: Unknown format code 'q' for object of type 'int'
fails(lambda: format(-1, "c"))  # expect: OverflowError: %c arg not in range(0x110000)
fails(lambda: format(5, "+c"))  # expect: ValueError: Sign not allowed with integer format specifier 'c'
fails(lambda: format(5, "999999999999999999999"))  # expect: ValueError: Too many decimal digits in format string
