# A tuple gives the arguments, a mapping the named ones, anything else is the one argument.
print("%s" % ((1, 2),), "%s %s" % (1, 2), "%s" % [1, 2], "%(a)s %(b)03d" % {"a": "x", "b": 7}, "%%" % (), "no" % {}, "no" % [])
# expect: (1, 2) 1 2 [1, 2] x 007 % no no
print("%*d|%-*d|%.*f" % (5, 42, 5, 42, 2, 3.14159), "%(a)s %%" % {"a": (1,)}, "%(a(b))s" % {"a(b)": 1})  # expect:    42|42   |3.14 (1,) % 1
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "%s %s" % 1)  # expect: TypeError: not enough arguments for format string
fails(lambda: "%s" % (1, 2))  # expect: TypeError: not all arguments converted during string formatting
fails(lambda: "no" % 1)  # expect: TypeError: not all arguments converted during string formatting
fails(lambda: "%(a)s" % 1)  # expect: TypeError: format requires a mapping
fails(lambda: "%(a)s" % {"b": 1})  # expect: KeyError: 'a'
fails(lambda: "%(a)s %s" % {"a": 1})  # expect: TypeError: not enough arguments for format string
fails(lambda: "%d" % "1")  # expect: TypeError: %d format: a real number is required, not str
fails(lambda: "%x" % 1.5)  # expect: TypeError: %x format: an integer is required, not float
fails(lambda: "%c" % "ab")  # expect: TypeError: %c requires an int or a unicode character, not a string of length 2
fails(lambda: "%c" % 0x110000)  # expect: OverflowError: %c arg not in range(0x110000)
fails(lambda: "%y" % 1)  # expect: ValueError: unsupported format character 'y' (0x79) at index 1
fails(lambda: "%" % 1)  # expect: ValueError: incomplete format
fails(lambda: "%(a" % {"a": 1})  # expect: ValueError: incomplete format key
fails(lambda: "%*d" % ("a", 1))  # expect: TypeError: * wants int
fails(lambda: "%f" % "x")  # expect: TypeError: must be real number, not str
