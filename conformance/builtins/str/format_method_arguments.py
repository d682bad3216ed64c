# format: positions, names, attributes, items, conversions, nested specs.
print("{} {}".format(1, 2), "{1} {0}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0.real} {0.imag}".format(2), "{0[1]} {a[k]}".format([1, 2], a={"k": 3}))
# expect: 1 2 b a 1 2 2 0 2 3
print("{!r} {!s} {!a}".format("é", "é", "é"), "{:>{w}}".format("a", w=4), "{{}} {}".format(1), "{:{}.{}f}".format(1.23456, 8, 2), "{:%}".format(0.5))
# expect: 'é' é '\xe9'    a {} 1     1.23 50.000000%
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "{}".format())  # expect: IndexError: Replacement index 0 out of range for positional args tuple
fails(lambda: "{0} {}".format(1))
# expect: ValueError: cannot switch from manual field specification to automatic field numbering
fails(lambda: "{a}".format())  # expect: KeyError: 'a'
fails(lambda: "{".format())  # expect: ValueError: Single '{' encountered in format string
fails(lambda: "}".format())  # expect: ValueError: Single '}' encountered in format string
fails(lambda: "{!x}".format(1))  # expect: ValueError: Unknown conversion specifier x
fails(lambda: "{0.x}".format(1))  # expect: AttributeError: 'int' object has no attribute 'x'
fails(lambda: "{0[5]}".format([1]))  # expect: IndexError: list index out of range
fails(lambda: "{:d}".format("a"))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
fails(lambda: "{:}}".format(1))  # expect: ValueError: Single '}' encountered in format string
fails(lambda: "{!}".format(1))  # expect: ValueError: unmatched '{' in format spec
fails(lambda: "{0[}".format([1]))  # expect: ValueError: expected '}' before end of string
fails(lambda: "{a.}".format(a=1))  # expect: ValueError: Empty attribute in format string
