# join, replace, strip, translate, maketrans.
print(b"-".join([b"a", bytearray(b"b"), memoryview(b"c")]), b"".join(()), b"-".join([b"one"]))  # expect: b'a-b-c' b'' b'one'
print(b"aaa".replace(b"a", b"b", 2), b"abc".replace(b"", b"-"), b"aaa".replace(b"aa", b""), b"xxaxx".strip(b"x"), b" a ".strip(), b"abc".lstrip(b"ba"), b"abc".rstrip(b"bc"))
# expect: b'bba' b'-a-b-c-' b'a' b'a' b'a' b'c' b'a'
print(b"abc".translate(bytes.maketrans(b"ab", b"xy")), b"abc".translate(None, b"b"), b"abc".translate(bytes(range(256)), delete=b"a"))
# expect: b'xyc' b'ac' b'bc'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"-".join([b"a", "b"]))  # expect: TypeError: sequence item 1: expected a bytes-like object, str found
fails(lambda: b"-".join([1]))  # expect: TypeError: sequence item 0: expected a bytes-like object, int found
fails(lambda: b"-".join("ab"))  # expect: TypeError: sequence item 0: expected a bytes-like object, str found
fails(lambda: b"-".join(5))  # expect: TypeError: can only join an iterable
fails(lambda: b"a".replace("a", b"b"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".strip("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: b"a".strip(97))  # expect: TypeError: a bytes-like object is required, not 'int'
fails(lambda: b"a".translate(b"short"))  # expect: ValueError: translation table must be 256 characters long
fails(lambda: b"a".translate("x" * 256))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytes.maketrans(b"ab", b"x"))  # expect: ValueError: maketrans arguments must have same length
fails(lambda: bytes.maketrans("a", b"x"))  # expect: TypeError: a bytes-like object is required, not 'str'
