# Methods that change bytes or take them apart, around the lengths where the way of copying changes.

import binascii

for size in (0, 1, 15, 17, 47, 49, 300):
    data = bytes(i * 7 & 255 for i in range(size))
    print(size, data.upper().lower() == data.swapcase().lower(), len(data.translate(None, b"\x00\x07")), data.hex()[-6:])
    print(binascii.unhexlify(binascii.hexlify(data)) == data, data.replace(b"\x0e", b"<>").count(b"<>"))
    print(len(data.split(b"\x15")), data.split(b"\x15", 0) == [data], b"-".join([data, data]).find(b"-") >= 0)
    copy = bytearray(data)
    copy += data
    copy += b"end"
    print(copy == data + data + b"end", type(copy[:2] + b"x"), type(b"x" + copy[:2]))
# expect: 0 True 0 
# expect: True 0
# expect: 1 True True
# expect: True <class 'bytearray'> <class 'bytes'>
# expect: 1 True 0 00
# expect: True 0
# expect: 1 True True
# expect: True <class 'bytearray'> <class 'bytes'>
# expect: 15 True 13 545b62
# expect: True 1
# expect: 2 True True
# expect: True <class 'bytearray'> <class 'bytes'>
# expect: 17 True 15 626970
# expect: True 1
# expect: 2 True True
# expect: True <class 'bytearray'> <class 'bytes'>
# expect: 47 True 45 343b42
# expect: True 1
# expect: 2 True True
# expect: True <class 'bytearray'> <class 'bytes'>
# expect: 49 True 47 424950
# expect: True 1
# expect: 2 True True
# expect: True <class 'bytearray'> <class 'bytes'>
# expect: 300 True 296 1f262d
# expect: True 2
# expect: 3 True True
# expect: True <class 'bytearray'> <class 'bytes'>

exact = b"letters"
print(exact.strip() is exact, exact.replace(b"q", b"") is exact, exact.translate(None) is exact, exact.split(b",")[0] is exact)
# expect: True True True True
print(b"o'neil X1y".title(), b"xYZ".capitalize(), bytearray(b"aB\xe9").swapcase(), b"\xe9A".lower())
# expect: b"O'Neil X1Y" b'Xyz' bytearray(b'Ab\xe9') b'\xe9a'
print(b"aaa".replace(b"", b"-", 2), b"aaa".replace(b"a", b"", 2), b"abab".replace(b"ab", b"\xff\x00"), b" \x0b\x1c ".strip())
# expect: b'-a-aa' b'a' b'\xff\x00\xff\x00' b'\x1c'
for wrong in (lambda: b"a".split(b""), lambda: b"ab".join([b"x", "y"]), lambda: binascii.unhexlify(b"0g"), lambda: b"".translate(b"x")):
    try:
        wrong()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
# expect: ValueError empty separator
# expect: TypeError sequence item 1: expected a bytes-like object, str found
# expect: Error Non-hexadecimal digit found
# expect: ValueError translation table must be 256 characters long

for value, size in ((0, 0), (255, 1), (256, 1), (127, 1), (128, 1), (2**48 - 1, 6), (2**48, 6), (2**48, 7), (-1, 2)):
    for signed in (False, True):
        try:
            made = value.to_bytes(size, "little", signed=signed)
            print(made, int.from_bytes(made, "little", signed=signed) == value, int.from_bytes(made, "big"))
        except OverflowError as error:
            print(error)
# expect: b'' True 0
# expect: b'' True 0
# expect: b'\xff' True 255
# expect: int too big to convert
# expect: int too big to convert
# expect: int too big to convert
# expect: b'\x7f' True 127
# expect: b'\x7f' True 127
# expect: b'\x80' True 128
# expect: int too big to convert
# expect: b'\xff\xff\xff\xff\xff\xff' True 281474976710655
# expect: int too big to convert
# expect: int too big to convert
# expect: int too big to convert
# expect: b'\x00\x00\x00\x00\x00\x00\x01' True 1
# expect: b'\x00\x00\x00\x00\x00\x00\x01' True 1
# expect: can't convert negative int to unsigned
# expect: b'\xff\xff' True 65535
