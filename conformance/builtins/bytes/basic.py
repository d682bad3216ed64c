# Bytes are sequences of small integers.
b = b"abc"
print(b[0], b[-1], b[1:], list(b), b + b"d", b * 2, len(b), 98 in b, b"bc" in b)  # expect: 97 99 b'bc' [97, 98, 99] b'abcd' b'abcabc' 3 True True
print(bytes(3), bytes([65, 66]), bytes("é", "utf-8"), bytes(range(3)), bytes())  # expect: b'\x00\x00\x00' b'AB' b'\xc3\xa9' b'\x00\x01\x02' b''
b[5]  # expect error: IndexError: index out of range
