# Views are equal to anything with equal items in an equal shape; only read-only bytes can be hashed.
view = memoryview(b"abc")
print(view == b"abc", view == bytearray(b"abc"), view == memoryview(b"abcabc")[:3], view == "abc", view != b"abd", b"abc" == view, view == view[::-1])
# expect: True True True False True True False
print(memoryview(b"aXb")[::2] == b"ab", memoryview(b"ab").cast("H") == b"ab", memoryview(b"\x01").cast("?") == b"\x01", memoryview(b"ab").cast("B", [2, 1]) == b"ab", hash(view) == hash(b"abc"))
# expect: True False True False True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: hash(memoryview(bytearray(b"a"))))  # expect: ValueError: cannot hash writable memoryview object
fails(lambda: hash(memoryview(b"ab").cast("H")))
# expect: ValueError: memoryview: hashing is restricted to formats 'B', 'b' or 'c'
fails(lambda: view < b"b")  # expect: TypeError: '<' not supported between instances of 'memoryview' and 'bytes'
fails(lambda: view + b"a")  # expect: TypeError: unsupported operand type(s) for +: 'memoryview' and 'bytes'
fails(lambda: view * 2)  # expect: TypeError: unsupported operand type(s) for *: 'memoryview' and 'int'
