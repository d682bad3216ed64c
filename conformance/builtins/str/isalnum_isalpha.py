# isalpha, isalnum, isascii: all characters, and at least one except for isascii.
print([t.isalpha() for t in ("abc", "", "a1", "é", "中", "ª", "a b", "😀")])
# expect: [True, False, False, True, True, True, False, False]
print([t.isalnum() for t in ("abc1", "", "½", "²", "٣", "_", "a-")])  # expect: [True, False, True, True, True, False, False]
print([t.isascii() for t in ("", "abc", "\x7f", "\x80", "é")])  # expect: [True, True, True, False, False]
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".isalpha(1))  # expect: TypeError: str.isalpha() takes no arguments (1 given)
fails(lambda: "a".isascii(x=1))  # expect: TypeError: str.isascii() takes no keyword arguments
