# __buffer__ gives a memoryview of the object.
for value in (b"abc", bytearray(b"abc"), memoryview(b"abc")):
    view = value.__buffer__(0)
    print(type(view).__name__, bytes(view))
print(bytearray(b"a\xff").__reduce__(), bytes(memoryview._from_flags(b"xy", 0)))
# expect: memoryview b'abc'
# expect: memoryview b'abc'
# expect: memoryview b'abc'
# expect: (<class 'bytearray'>, ('aÿ', 'latin-1'), None) b'xy'
