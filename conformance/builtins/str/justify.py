# Padding to a width.
print(["ab".ljust(5), "ab".rjust(5, "*"), "ab".center(5), "abc".center(6, "-"), "a".center(4, "."), "42".zfill(5), "-42".zfill(5), "+1".zfill(4), "abc".ljust(2)])  # expect: ['ab   ', '***ab', '  ab ', '-abc--', '.a..', '00042', '-0042', '+001', 'abc']
print(["a\tb\tc".expandtabs(4), "\t".expandtabs(), "ab\tc".expandtabs(2)])  # expect: ['a   b   c', '        ', 'ab  c']
"a".ljust(5, "ab")  # expect error: TypeError: The fill character must be exactly one character long
