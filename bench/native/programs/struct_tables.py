# size: 80
# expect: 1713112000.0
# stresses: struct over buffers: pack_into, unpack_from, iter_unpack, many values of one format

import struct

ROW = struct.Struct("<HiqfB")


def run(size):
    total = 0
    buffer = bytearray(ROW.size * 400)
    for turn in range(size):
        for i in range(400):
            ROW.pack_into(buffer, i * ROW.size, i, -i, i * i, i / 4, turn)
        for a, b, c, d, e in ROW.iter_unpack(buffer):
            total += a + b + c + d + e
        packed = struct.pack(">500i", *range(500))
        total += sum(struct.unpack_from(">500i", packed))
    return total
