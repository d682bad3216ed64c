# An offset that no buffer reaches is told with all its digits.
# no oracle: offsets beyond 32 bits overflow there
import struct

for attempt in (
    lambda: struct.pack_into("<I", bytearray(10), 2**53, 1),
    lambda: struct.unpack_from("<I", bytearray(10), 2**62),
    lambda: struct.unpack_from("<I", b"abc", -(2**62)),
):
    try:
        attempt()
    except struct.error as error:
        print(error)
# expect: pack_into requires a buffer of at least 9007199254740996 bytes for packing 4 bytes at offset 9007199254740992 (actual buffer size is 10)
# expect: unpack_from requires a buffer of at least 4611686018427387908 bytes for unpacking 4 bytes at offset 4611686018427387904 (actual buffer size is 10)
# expect: offset -4611686018427387904 out of range for 3-byte buffer
