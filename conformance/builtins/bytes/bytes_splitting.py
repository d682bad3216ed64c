# split, rsplit, splitlines, partition, rpartition.
print(b"a,b,,c".split(b","), b" a  b ".split(), b"a b c".split(None, 1), b"a b c".rsplit(None, 1), b"".split(), b"".split(b"x"))
# expect: [b'a', b'b', b'', b'c'] [b'a', b'b'] [b'a', b'b c'] [b'a b', b'c'] [] [b'']
print(b"a\nb\r\nc\x0bd\x85".splitlines(), b"a\n".splitlines(True))  # expect: [b'a', b'b', b'c\x0bd\x85'] [b'a\n']
print(b"a-b-c".partition(b"-"), b"a-b-c".rpartition(b"-"), b"abc".partition(b"x"), b"abc".rpartition(b"x"))
# expect: (b'a', b'-', b'b-c') (b'a-b', b'-', b'c') (b'abc', b'', b'') (b'', b'', b'abc')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"a".split(b""))  # expect: ValueError: empty separator
fails(lambda: b"a".split(","))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".split(b",", "x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: b"a".partition(b""))  # expect: ValueError: empty separator
fails(lambda: b"a".partition("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".rsplit(44))  # expect: TypeError: a bytes-like object is required, not 'int'
