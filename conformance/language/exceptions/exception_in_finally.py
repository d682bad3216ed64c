# An exception in finally replaces the one under way.
try:
    try:
        raise ValueError("first")
    finally:
        raise KeyError("second")
except KeyError as error:
    print(repr(error), repr(error.__context__))  # expect: KeyError('second') ValueError('first')
