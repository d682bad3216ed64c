# startswith, endswith, removeprefix, removesuffix.
print(b"abc".startswith(b"ab"), b"abc".startswith((b"x", b"a")), b"abc".endswith(b"c", 1), b"abc".endswith(b"", 5), b"abc".startswith(bytearray(b"b"), 1, 2))
# expect: True True True False True
print(b"abcabc".removeprefix(b"abc"), b"abcabc".removesuffix(b"bc"), b"abc".removeprefix(b"x"), b"abc".removesuffix(b""))
# expect: b'abc' b'abca' b'abc' b'abc'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"a".startswith("a"))  # expect: TypeError: startswith first arg must be bytes or a tuple of bytes, not str
fails(lambda: b"a".endswith([b"a"]))  # expect: TypeError: endswith first arg must be bytes or a tuple of bytes, not list
fails(lambda: b"a".startswith((b"b", "a")))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".removeprefix("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".removesuffix(97))  # expect: TypeError: a bytes-like object is required, not 'int'
