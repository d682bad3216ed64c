# bytes(): lengths, texts, buffers, iterables, __bytes__, in CPython's order.
print(bytes(), bytes(3), bytes("é", "utf-8"), bytes([1, 2]), bytes(bytearray(b"a")), bytes(memoryview(b"ab")[::2]), bytes(range(3)), bytes(source=b"x"), bytes(type("I", (), {"__index__": lambda s: 2})()))
# expect: b'' b'\x00\x00\x00' b'\xc3\xa9' b'\x01\x02' b'a' b'a' b'\x00\x01\x02' b'x' b'\x00\x00'
print(bytes(type("B", (), {"__bytes__": lambda s: b"made"})()), bytes(type("B", (str,), {"__bytes__": lambda s: b"own"})("ab")), bytes({1: 2}), bytes((255,)))
# expect: b'made' b'own' b'\x01' b'\xff'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytes("a"))  # expect: TypeError: string argument without an encoding
fails(lambda: bytes(-1))  # expect: ValueError: negative count
fails(lambda: bytes([256]))  # expect: ValueError: bytes must be in range(0, 256)
fails(lambda: bytes([-1]))  # expect: ValueError: bytes must be in range(0, 256)
fails(lambda: bytes(["a"]))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: bytes(1.5))  # expect: TypeError: cannot convert 'float' object to bytes
fails(lambda: bytes(None))  # expect: TypeError: cannot convert 'NoneType' object to bytes
fails(lambda: bytes(5, "utf-8"))  # expect: TypeError: encoding without a string argument
fails(lambda: bytes("a", 5))  # expect: TypeError: bytes() argument 'encoding' must be str, not int
fails(lambda: bytes(b"a", errors="strict"))  # expect: TypeError: errors without a string argument
fails(lambda: bytes(10**20))  # expect: OverflowError: cannot fit 'int' into an index-sized integer
fails(lambda: bytes(object()))  # expect: TypeError: cannot convert 'object' object to bytes
fails(lambda: bytes(type("B", (), {"__bytes__": lambda s: "x"})()))  # expect: TypeError: __bytes__ returned non-bytes (type str)
