# Each format reads and writes its own kind of value and refuses others.
data = bytearray(8)
for code, value in (("b", -1), ("B", 255), ("h", -2), ("H", 65535), ("i", -3), ("I", 2**32 - 1), ("q", -(2**63)), ("Q", 2**64 - 1), ("f", 0.5), ("d", 0.1), ("?", True), ("c", b"x")):
    view = memoryview(data).cast(code)
    view[0] = value
    print(code, view.itemsize, view[0], view[0] == value)
# expect: b 1 -1 True
# expect: B 1 255 True
# expect: h 2 -2 True
# expect: H 2 65535 True
# expect: i 4 -3 True
# expect: I 4 4294967295 True
# expect: q 8 -9223372036854775808 True
# expect: Q 8 18446744073709551615 True
# expect: f 4 0.5 True
# expect: d 8 0.1 True
# expect: ? 1 True True
# expect: c 1 b'x' True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
def put(code, value):
    memoryview(data).cast(code)[0] = value
fails(lambda: put("b", 128))  # expect: ValueError: memoryview: invalid value for format 'b'
fails(lambda: put("H", -1))  # expect: ValueError: memoryview: invalid value for format 'H'
fails(lambda: put("i", "a"))  # expect: TypeError: memoryview: invalid type for format 'i'
fails(lambda: put("i", 1.5))  # expect: TypeError: memoryview: invalid type for format 'i'
fails(lambda: put("d", "a"))  # expect: TypeError: memoryview: invalid type for format 'd'
fails(lambda: put("c", 5))  # expect: TypeError: memoryview: invalid type for format 'c'
fails(lambda: put("c", b"ab"))  # expect: ValueError: memoryview: invalid value for format 'c'
fails(lambda: put("q", 2**63))  # expect: ValueError: memoryview: invalid value for format 'q'
