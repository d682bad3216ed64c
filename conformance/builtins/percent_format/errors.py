# Wrong numbers and types of arguments.
for text, args in (("%d", ("a",)), ("%s %s", (1,)), ("%s", (1, 2)), ("%d", None), ("%c", "ab"), ("%q", 1), ("%(a)s", {}), ("%(a)s", 1), ("%", ()), ("abc", 1), ("%x", 1.5)):
    try:
        print(text % args)
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)  # expect: TypeError %d format: a real number is required, not str
        # expect: TypeError not enough arguments for format string
        # expect: TypeError not all arguments converted during string formatting
        # expect: TypeError %d format: a real number is required, not NoneType
        # expect: TypeError %c requires an int or a unicode character, not a string of length 2
        # expect: ValueError unsupported format character 'q' (0x71) at index 1
        # expect: KeyError 'a'
        # expect: TypeError format requires a mapping
        # expect: ValueError incomplete format
        # expect: TypeError not all arguments converted during string formatting
        # expect: TypeError %x format: an integer is required, not float
