# An exception raised while another is handled keeps that one as its context.
try:
    try:
        {}["a"]
    except KeyError:
        int("x")
except ValueError as error:
    print(error)  # expect: invalid literal for int() with base 10: 'x'
    print(repr(error.__context__), error.__cause__, error.__suppress_context__)  # expect: KeyError('a') None False
