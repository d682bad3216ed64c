# find, rfind, index, rindex, count: bytes-like objects or one byte as an int.
print(bytearray(b"abcabc").find(b"c"), bytearray(b"abcabc").rfind(b"c"), bytearray(b"abc").find(98), bytearray(b"abc").find(b""), bytearray(b"abc").rfind(b""), bytearray(b"abc").find(b"z"), bytearray(b"abc").find(bytearray(b"c"), -1))
# expect: 2 5 1 0 3 -1 2
print(bytearray(b"abcabc").index(b"b"), bytearray(b"abcabc").rindex(98), bytearray(b"aaaa").count(b"aa"), bytearray(b"abc").count(b""), bytearray(b"abc").count(97), bytearray(b"abc").count(memoryview(b"c"), 1, 3), 97 in bytearray(b"abc"), b"bc" in bytearray(b"abc"))
# expect: 1 4 2 4 1 1 True True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"abc").index(b"z"))  # expect: ValueError: subsection not found
fails(lambda: bytearray(b"abc").rindex(0))  # expect: ValueError: subsection not found
fails(lambda: bytearray(b"abc").find("a"))  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
fails(lambda: bytearray(b"abc").find(256))  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: bytearray(b"abc").count(None))
# expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
fails(lambda: "a" in bytearray(b"abc"))  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: 256 in bytearray(b"abc"))  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: bytearray(b"abc").find(b"a", "x"))
# expect: TypeError: slice indices must be integers or None or have an __index__ method
