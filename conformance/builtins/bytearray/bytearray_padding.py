# center, ljust, rjust, zfill, expandtabs.
print(bytearray(b"ab").center(5), bytearray(b"ab").center(6, b"*"), bytearray(b"ab").ljust(4), bytearray(b"ab").rjust(4, b"-"), bytearray(b"abc").rjust(2))
# expect: bytearray(b'  ab ') bytearray(b'**ab**') bytearray(b'ab  ') bytearray(b'--ab') bytearray(b'abc')
print(bytearray(b"-42").zfill(5), bytearray(b"42").zfill(4), bytearray(b"a\tb").expandtabs(4), bytearray(b"a\tb").expandtabs(), bytearray(b"").center(2))
# expect: bytearray(b'-0042') bytearray(b'0042') bytearray(b'a   b') bytearray(b'a       b') bytearray(b'  ')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"a").center(5, "*"))
# expect: TypeError: center() argument 2 must be a byte string of length 1, not str
fails(lambda: bytearray(b"a").ljust(5, b"ab"))
# expect: TypeError: ljust(): argument 2 must be a byte string of length 1, not a bytes object of length 2
fails(lambda: bytearray(b"a").center("5"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: bytearray(b"a").zfill(None))  # expect: TypeError: 'NoneType' object cannot be interpreted as an integer
fails(lambda: bytearray(b"a").expandtabs("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: bytearray(b"a").rjust(10**20))  # expect: OverflowError: Python int too large to convert to C ssize_t
fails(lambda: bytearray(b"a").center(5, None))
# expect: TypeError: center() argument 2 must be a byte string of length 1, not None
