# size: 24000
# expect: 723119856.0
# stresses: struct.pack and unpack of small records: ints of several widths, floats, bytes

import struct

HEADER = struct.Struct(">IHBx4s")


def run(size):
    total = 0
    for i in range(size):
        record = HEADER.pack(i, i % 65536, i % 256, b"abcd")
        number, short, byte, name = HEADER.unpack(record)
        total += number + short + byte + len(name)
        point = struct.pack("<ddi", i / 2, -i, i)
        x, y, n = struct.unpack("<ddi", point)
        total += x + y + n
    return total
