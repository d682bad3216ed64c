# Fields inside specifications, automatic and explicit numbers, attributes and items, conversions.
print("{:{}}|{:{}.{}}|{0:{1}}".format(1, 5, 2.5, 8, 3) if False else "{:{}}|{:{}.{}f}|".format(1, 5, 2.5, 8, 3))  # expect:     1|   2.500|
print("{0[a]} {0[b][1]} {1.real} {1.imag:>4} {2!r:>6} {2!s} {3!a}".format({"a": 1, "b": [2, 3]}, 5, "é", "é"))  # expect: 1 3 5    0    'é' é '\xe9'
print("{a}{b}{a}".format(a=1, b=2), "{{}}{{{}}}".format(3), "{0}{1}{0}".format("x", "y"), "{:}".format(4), "{0:}".format(5))
# expect: 121 {}{3} xyx 4 5
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "{} {0}".format(1))  # expect: ValueError: cannot switch from automatic field numbering to manual field specification
fails(lambda: "{0} {}".format(1))  # expect: ValueError: cannot switch from manual field specification to automatic field numbering
fails(lambda: "{".format())  # expect: ValueError: Single '{' encountered in format string
fails(lambda: "}".format())  # expect: ValueError: Single '}' encountered in format string
fails(lambda: "{}".format())  # expect: IndexError: Replacement index 0 out of range for positional args tuple
fails(lambda: "{a}".format())  # expect: KeyError: 'a'
fails(lambda: "{0.nosuch}".format(1))  # expect: AttributeError: 'int' object has no attribute 'nosuch'
fails(lambda: "{0[0]}".format(1))  # expect: TypeError: 'int' object is not subscriptable
fails(lambda: "{0[5]}".format([1]))  # expect: IndexError: list index out of range
fails(lambda: "{0!x}".format(1))  # expect: ValueError: Unknown conversion specifier x
fails(lambda: "{0!}".format(1))  # expect: ValueError: unmatched '{' in format spec
fails(lambda: "{:{:{}}}".format(1, 2, 3))  # expect: ValueError: Max string recursion exceeded
fails(lambda: "{0[}".format([1]))  # expect: ValueError: expected '}' before end of string
fails(lambda: "{0[]}".format([1]))  # expect: ValueError: Empty attribute in format string
fails(lambda: "{:d}".format("a"))  # expect: ValueError: Unknown format code 'd' for object of type 'str'
