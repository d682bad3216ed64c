# bytearray(): as bytes(), but __bytes__ is not asked.
print(bytearray(), bytearray(2), bytearray("é", "latin-1"), bytearray([1, 2]), bytearray(b"ab"), bytearray(memoryview(b"abc")[::-1]), bytearray(x for x in (1, 2)))
# expect: bytearray(b'') bytearray(b'\x00\x00') bytearray(b'\xe9') bytearray(b'\x01\x02') bytearray(b'ab') bytearray(b'cba') bytearray(b'\x01\x02')
print(repr(bytearray(b"'")), repr(bytearray(b"\"'")), str(bytearray(b"a")), type(type("B", (bytearray,), {})(b"a") + b"b").__name__)
# expect: bytearray(b"\'") bytearray(b'"\'') bytearray(b'a') bytearray
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray("a"))  # expect: TypeError: string argument without an encoding
fails(lambda: bytearray(-1))  # expect: ValueError: negative count
fails(lambda: bytearray([256]))  # expect: ValueError: byte must be in range(0, 256)
fails(lambda: bytearray(1.5))  # expect: TypeError: cannot convert 'float' object to bytearray
fails(lambda: bytearray(None))  # expect: TypeError: cannot convert 'NoneType' object to bytearray
fails(lambda: bytearray(5, "x"))  # expect: TypeError: encoding without a string argument
fails(lambda: hash(bytearray()))  # expect: TypeError: unhashable type: 'bytearray'
fails(lambda: bytearray([1, "a"]))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: bytearray(1, 2, 3, 4))  # expect: TypeError: bytearray() takes at most 3 arguments (4 given)
