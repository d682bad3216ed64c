# find, rfind, index, rindex, count: bytes-like objects or one byte as an int.
print(b"abcabc".find(b"c"), b"abcabc".rfind(b"c"), b"abc".find(98), b"abc".find(b""), b"abc".rfind(b""), b"abc".find(b"z"), b"abc".find(bytearray(b"c"), -1))
# expect: 2 5 1 0 3 -1 2
print(b"abcabc".index(b"b"), b"abcabc".rindex(98), b"aaaa".count(b"aa"), b"abc".count(b""), b"abc".count(97), b"abc".count(memoryview(b"c"), 1, 3), 97 in b"abc", b"bc" in b"abc")
# expect: 1 4 2 4 1 1 True True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"abc".index(b"z"))  # expect: ValueError: subsection not found
fails(lambda: b"abc".rindex(0))  # expect: ValueError: subsection not found
fails(lambda: b"abc".find("a"))  # expect: TypeError: argument should be integer or bytes-like object, not 'str'
fails(lambda: b"abc".find(256))  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: b"abc".count(None))  # expect: TypeError: argument should be integer or bytes-like object, not 'NoneType'
fails(lambda: "a" in b"abc")  # expect: TypeError: a bytes-like object is required, not 'str'
fails(lambda: 256 in b"abc")  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: b"abc".find(b"a", "x"))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
