# join, replace, strip, translate, maketrans.
print(bytearray(b"-").join([b"a", bytearray(b"b"), memoryview(b"c")]), bytearray(b"").join(()), bytearray(b"-").join([b"one"]))
# expect: bytearray(b'a-b-c') bytearray(b'') bytearray(b'one')
print(bytearray(b"aaa").replace(b"a", b"b", 2), bytearray(b"abc").replace(b"", b"-"), bytearray(b"aaa").replace(b"aa", b""), bytearray(b"xxaxx").strip(b"x"), bytearray(b" a ").strip(), bytearray(b"abc").lstrip(b"ba"), bytearray(b"abc").rstrip(b"bc"))
# expect: bytearray(b'bba') bytearray(b'-a-b-c-') bytearray(b'a') bytearray(b'a') bytearray(b'a') bytearray(b'c') bytearray(b'a')
print(bytearray(b"abc").translate(bytes.maketrans(b"ab", b"xy")), bytearray(b"abc").translate(None, b"b"), bytearray(b"abc").translate(bytes(range(256)), delete=b"a"))
# expect: bytearray(b'xyc') bytearray(b'ac') bytearray(b'bc')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"-").join([b"a", "b"]))  # expect: TypeError: sequence item 1: expected a bytes-like object, str found
fails(lambda: bytearray(b"-").join([1]))  # expect: TypeError: sequence item 0: expected a bytes-like object, int found
fails(lambda: bytearray(b"-").join("ab"))  # expect: TypeError: sequence item 0: expected a bytes-like object, str found
fails(lambda: bytearray(b"-").join(5))  # expect: TypeError: can only join an iterable
fails(lambda: bytearray(b"a").replace("a", b"b"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytearray(b"a").strip("a"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytearray(b"a").strip(97))  # expect: TypeError: a bytes-like object is required, not 'int'
fails(lambda: bytearray(b"a").translate(b"short"))  # expect: ValueError: translation table must be 256 characters long
fails(lambda: bytearray(b"a").translate("x" * 256))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: bytearray.maketrans(b"ab", b"x"))  # expect: ValueError: maketrans arguments must have same length
fails(lambda: bytearray.maketrans("a", b"x"))  # expect: TypeError: a bytes-like object is required, not 'str'
