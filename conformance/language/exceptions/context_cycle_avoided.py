# The context chain lists what was being handled, newest first.
try:
    try:
        try:
            raise ValueError(1)
        except ValueError:
            raise KeyError(2)
    except KeyError:
        raise IndexError(3)
except IndexError as error:
    while error:
        print(repr(error))  # expect: IndexError(3)
        # expect: KeyError(2)
        # expect: ValueError(1)
        error = error.__context__
