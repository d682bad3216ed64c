# split, rsplit, splitlines, partition, rpartition.
print(bytearray(b"a,b,,c").split(b","), bytearray(b" a  b ").split(), bytearray(b"a b c").split(None, 1), bytearray(b"a b c").rsplit(None, 1), bytearray(b"").split(), bytearray(b"").split(b"x"))
# expect: [bytearray(b'a'), bytearray(b'b'), bytearray(b''), bytearray(b'c')] [bytearray(b'a'), bytearray(b'b')] [bytearray(b'a'), bytearray(b'b c')] [bytearray(b'a b'), bytearray(b'c')] [] [bytearray(b'')]
print(bytearray(b"a\nb\r\nc\x0bd\x85").splitlines(), bytearray(b"a\n").splitlines(True))
# expect: [bytearray(b'a'), bytearray(b'b'), bytearray(b'c\x0bd\x85')] [bytearray(b'a\n')]
print(bytearray(b"a-b-c").partition(b"-"), bytearray(b"a-b-c").rpartition(b"-"), bytearray(b"abc").partition(b"x"), bytearray(b"abc").rpartition(b"x"))
# expect: (bytearray(b'a'), bytearray(b'-'), bytearray(b'b-c')) (bytearray(b'a-b'), bytearray(b'-'), bytearray(b'c')) (bytearray(b'abc'), bytearray(b''), bytearray(b'')) (bytearray(b''), bytearray(b''), bytearray(b'abc'))
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"a").split(b""))  # expect: ValueError: empty separator
fails(lambda: bytearray(b"a").split(","))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytearray(b"a").split(b",", "x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: bytearray(b"a").partition(b""))  # expect: ValueError: empty separator
fails(lambda: bytearray(b"a").partition("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytearray(b"a").rsplit(44))  # expect: TypeError: a bytes-like object is required, not 'int'
