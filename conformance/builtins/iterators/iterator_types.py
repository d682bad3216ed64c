# Each iterable has its iterator type; all are their own iterators.
for it in ([], (), "", {}, {1}, range(1), b"", {}.items(), reversed([]), zip(), map(str, []), enumerate([])):
    i = iter(it)
    print(type(i).__name__, iter(i) is i, next(i, "empty") if it != {1} else "")  # expect: list_iterator True empty
    # expect: tuple_iterator True empty
    # expect: str_ascii_iterator True empty
    # expect: dict_keyiterator True empty
    # expect: set_iterator True
    # expect: range_iterator True 0
    # expect: bytes_iterator True empty
    # expect: dict_itemiterator True empty
    # expect: list_reverseiterator True empty
    # expect: zip True empty
    # expect: map True empty
    # expect: enumerate True empty
