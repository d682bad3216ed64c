# center, ljust, rjust: the odd character of center goes left or right by the width.
print(repr("ab".center(5)), repr("ab".center(6)), repr("abc".center(6)), repr("a".center(4, "*")), repr("abc".center(2)))
# expect: '  ab ' '  ab  ' ' abc  ' '*a**' 'abc'
print(repr("ab".ljust(4)), repr("ab".ljust(4, "é")), repr("ab".rjust(4, "😀")), repr("ab".rjust(-1)), repr("".center(3, "-")))
# expect: 'ab  ' 'abéé' '😀😀ab' 'ab' '---'
print(repr("ab".ljust(True + 3)), "ab".ljust(2) == "ab")  # expect: 'ab  ' True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".center())  # expect: TypeError: center expected at least 1 argument, got 0
fails(lambda: "a".center("5"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: "a".ljust(5, "ab"))  # expect: TypeError: The fill character must be exactly one character long
fails(lambda: "a".rjust(5, ""))  # expect: TypeError: The fill character must be exactly one character long
fails(lambda: "a".center(5, b" "))  # expect: TypeError: The fill character must be a unicode character, not bytes
fails(lambda: "a".center(5, None))  # expect: TypeError: The fill character must be a unicode character, not NoneType
fails(lambda: "a".center(10**20))  # expect: OverflowError: Python int too large to convert to C ssize_t
fails(lambda: "a".ljust(width=5))  # expect: TypeError: str.ljust() takes no keyword arguments
