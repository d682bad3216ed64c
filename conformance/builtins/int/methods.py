# Methods and attributes of integers.
n = 1000
print(n.bit_length(), (0).bit_length(), (-256).bit_length(), n.bit_count(), n.real, n.imag, n.numerator, n.denominator, n.conjugate(), n.is_integer(), (2 ** 100).bit_length())  # expect: 10 0 9 6 1000 0 1000 1 1000 True 101
print((1024).to_bytes(2, "big"), (1024).to_bytes(4, "little"), int.from_bytes(b"\x04\x00", "big"), int.from_bytes(b"\xff", "big", signed=True), (-1).to_bytes(2, "big", signed=True), (5).as_integer_ratio())  # expect: b'\x04\x00' b'\x00\x04\x00\x00' 1024 -1 b'\xff\xff' (5, 1)
(256).to_bytes(1, "big")  # expect error: OverflowError: int too big to convert
