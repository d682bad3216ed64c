# from_bytes: bytes-like objects and iterables of bytes; a class method of subclasses too.
print(int.from_bytes(b"\x01\x02"), int.from_bytes(b"\x01\x02", "little"), int.from_bytes(b""))  # expect: 258 513 0
print(int.from_bytes(b"\xff\xfe", signed=True), int.from_bytes(b"\x80", "big", signed=True))  # expect: -2 -128
print(int.from_bytes([1, 0, 0]), int.from_bytes(bytearray(b"\x10")), int.from_bytes(memoryview(b"\x01\x00")))
# expect: 65536 16 256
class Small(int):
    pass
print(type(Small.from_bytes(b"\x07")).__name__, bool.from_bytes(b"\x02"))  # expect: Small True
for bad in ("text", 5, [256], ["a"]):
    try:
        int.from_bytes(bad)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: cannot convert 'str' object to bytes
# expect: TypeError: cannot convert 'int' object to bytes
# expect: ValueError: bytes must be in range(0, 256)
# expect: TypeError: 'str' object cannot be interpreted as an integer
