# % with bytes: %b and %s take bytes, %a the ascii text, numbers as ASCII.
print(bytearray(b"%b %s") % (b"a", bytearray(b"b")), bytearray(b"%d %x %5.2f") % (5, 255, 1.5), bytearray(b"%a") % "é", bytearray(b"%r") % "a", bytearray(b"%c%c") % (97, b"b"), bytearray(b"%(k)s") % {b"k": b"v"}, bytearray(b"%%") % (), bytearray(b"%-5d|%05d") % (1, 2))
# expect: bytearray(b'a b') bytearray(b'5 ff  1.50') bytearray(b"\'\\xe9\'") bytearray(b"\'a\'") bytearray(b'ab') bytearray(b'v') bytearray(b'%') bytearray(b'1    |00002')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"%s") % "a")
# expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'str'
fails(lambda: bytearray(b"%b") % 5)
# expect: TypeError: %b requires a bytes-like object, or an object that implements __bytes__, not 'int'
fails(lambda: bytearray(b"%d") % "a")  # expect: TypeError: %d format: a real number is required, not str
fails(lambda: bytearray(b"%c") % 256)  # expect: OverflowError: %c arg not in range(256)
fails(lambda: bytearray(b"%c") % b"ab")
# expect: TypeError: %c requires an integer in range(256) or a single byte, not a bytes object of length 2
fails(lambda: bytearray(b"%s") % ())  # expect: TypeError: not enough arguments for format string
fails(lambda: bytearray(b"%s") % (b"a", b"b"))  # expect: TypeError: not all arguments converted during bytes formatting
fails(lambda: bytearray(b"%z") % 1)  # expect: ValueError: unsupported format character 'z' (0x7a) at index 1
fails(lambda: bytearray(b"%(k)s") % 5)  # expect: TypeError: format requires a mapping
