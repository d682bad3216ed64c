# to_bytes: length 1 and big-endian unless told otherwise; what does not fit overflows.
print((1).to_bytes(), (258).to_bytes(2), (258).to_bytes(2, "little"), (258).to_bytes(4, byteorder="big"))
# expect: b'\x01' b'\x01\x02' b'\x02\x01' b'\x00\x00\x01\x02'
print((-1).to_bytes(2, signed=True), (-128).to_bytes(1, "big", signed=True), (0).to_bytes(0), True.to_bytes())
# expect: b'\xff\xff' b'\x80' b'' b'\x01'
print((10**20).to_bytes(9, "big").hex())  # expect: 056bc75e2d63100000
def fails(number, *args, **names):
    try:
        number.to_bytes(*args, **names)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(256)  # expect: OverflowError: int too big to convert
fails(-1)  # expect: OverflowError: can't convert negative int to unsigned
fails(-129, 1, "big", signed=True)  # expect: OverflowError: int too big to convert
fails(128, 1, "big", signed=True)  # expect: OverflowError: int too big to convert
fails(1, -1)  # expect: ValueError: length argument must be non-negative
fails(1, 1, "middle")  # expect: ValueError: byteorder must be either 'little' or 'big'
fails(1, 1, 5)  # expect: TypeError: to_bytes() argument 'byteorder' must be str, not int
fails(1, "1")  # expect: TypeError: 'str' object cannot be interpreted as an integer
