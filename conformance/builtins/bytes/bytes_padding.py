# center, ljust, rjust, zfill, expandtabs.
print(b"ab".center(5), b"ab".center(6, b"*"), b"ab".ljust(4), b"ab".rjust(4, b"-"), b"abc".rjust(2))
# expect: b'  ab ' b'**ab**' b'ab  ' b'--ab' b'abc'
print(b"-42".zfill(5), b"42".zfill(4), b"a\tb".expandtabs(4), b"a\tb".expandtabs(), b"".center(2))
# expect: b'-0042' b'0042' b'a   b' b'a       b' b'  '
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"a".center(5, "*"))  # expect: TypeError: center() argument 2 must be a byte string of length 1, not str
fails(lambda: b"a".ljust(5, b"ab"))
# expect: TypeError: ljust(): argument 2 must be a byte string of length 1, not a bytes object of length 2
fails(lambda: b"a".center("5"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: b"a".zfill(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
fails(lambda: b"a".expandtabs("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: b"a".rjust(10**20))  # expect: OverflowError: Python int too large to convert to C ssize_t
fails(lambda: b"a".center(5, None))  # expect: TypeError: center() argument 2 must be a byte string of length 1, not None
