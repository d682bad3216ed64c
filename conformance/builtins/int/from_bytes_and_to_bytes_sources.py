# from_bytes takes buffers, iterables of ints and __bytes__; to_bytes keeps the sign in mind.
print(int.from_bytes([1, 2]), int.from_bytes((255,), signed=True), int.from_bytes(bytearray(b"\x01\x00"), "little"), int.from_bytes(memoryview(b"\x02")))
# expect: 258 -1 1 2
class Own:
    def __bytes__(self):
        return b"\x01\x01"
print(int.from_bytes(Own()), (258).to_bytes(2), (258).to_bytes(3, "little"), (-2).to_bytes(2, signed=True), (0).to_bytes(0), (1).to_bytes())
# expect: 257 b'\x01\x02' b'\x02\x01\x00' b'\xff\xfe' b'' b'\x01'
class Small(int):
    pass
print(type(Small.from_bytes(b"\x05")).__name__, Small.from_bytes(b"\x05"))  # expect: Small 5
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: (256).to_bytes(1))  # expect: OverflowError: int too big to convert
fails(lambda: (-1).to_bytes(1))  # expect: OverflowError: can't convert negative int to unsigned
fails(lambda: (1).to_bytes(-1))  # expect: ValueError: length argument must be non-negative
fails(lambda: (1).to_bytes(1, "middle"))  # expect: ValueError: byteorder must be either 'little' or 'big'
fails(lambda: int.from_bytes("a"))  # expect: TypeError: cannot convert 'str' object to bytes
fails(lambda: int.from_bytes([256]))  # expect: ValueError: bytes must be in range(0, 256)
fails(lambda: int.from_bytes(5))  # expect: TypeError: cannot convert 'int' object to bytes
