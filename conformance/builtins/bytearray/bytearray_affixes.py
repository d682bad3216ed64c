# startswith, endswith, removeprefix, removesuffix.
print(bytearray(b"abc").startswith(b"ab"), bytearray(b"abc").startswith((b"x", b"a")), bytearray(b"abc").endswith(b"c", 1), bytearray(b"abc").endswith(b"", 5), bytearray(b"abc").startswith(bytearray(b"b"), 1, 2))
# expect: True True True False True
print(bytearray(b"abcabc").removeprefix(b"abc"), bytearray(b"abcabc").removesuffix(b"bc"), bytearray(b"abc").removeprefix(b"x"), bytearray(b"abc").removesuffix(b""))
# expect: bytearray(b'abc') bytearray(b'abca') bytearray(b'abc') bytearray(b'abc')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"a").startswith("a"))
# expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
fails(lambda: bytearray(b"a").endswith([b"a"]))
# expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not list
fails(lambda: bytearray(b"a").startswith((b"b", "a")))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytearray(b"a").removeprefix("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytearray(b"a").removesuffix(97))  # expect: TypeError: a bytes-like object is required, not 'int'
