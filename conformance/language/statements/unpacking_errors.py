# Too many, too few, and not iterable.
for attempt in (
    "a, b = 1, 2, 3", "a, b = [1]", "a, b, c = 'ab'", "a, *b, c = [1]", "a, b = 5", "a, b = {1: 2, 3: 4, 5: 6}",
):
    try:
        exec(attempt)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError too many values to unpack (expected 2, got 3)
        # expect: ValueError not enough values to unpack (expected 2, got 1)
        # expect: ValueError not enough values to unpack (expected 3, got 2)
        # expect: ValueError not enough values to unpack (expected at least 2, got 1)
        # expect: TypeError cannot unpack non-iterable int object
        # expect: ValueError too many values to unpack (expected 2, got 3)
