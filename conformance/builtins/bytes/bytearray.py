# bytearray is the mutable sibling.
a = bytearray(b"abc")
a[0] = 65
a.append(100)
a += b"ef"
del a[1]
a[1:3] = b"XYZ"
print(a, len(a), a == b"AXYZef", bytes(a), a.pop(), a.find(b"Z"))  # expect: bytearray(b'AXYZe') 6 True b'AXYZef' 102 3
a[0] = 256  # expect error: ValueError: byte must be in range(0, 256)
