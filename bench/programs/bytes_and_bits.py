# size: 50000
# small: 694
# expect: (47154, '7907113f', '29daf35f', 25008, '10ff0101')
# stresses: bytearrays read and written by index, shifts and masks, a checksum table, run-length packing, slices of bytes
# does not show: text, floats


def crc_table():
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = (value >> 1) ^ 0xEDB88320 if value & 1 else value >> 1
        table.append(value)
    return table


def crc(data, table):
    value = 0xFFFFFFFF
    for byte in data:
        value = (value >> 8) ^ table[(value ^ byte) & 0xFF]
    return value ^ 0xFFFFFFFF


def packed(data):
    out = bytearray()
    place = 0
    while place < len(data):
        byte = data[place]
        end = place + 1
        while end < len(data) and data[end] == byte and end - place < 255:
            end += 1
        out.append(end - place)
        out.append(byte)
        place = end
    return bytes(out)


def unpacked(data):
    out = bytearray()
    for place in range(0, len(data), 2):
        out += data[place + 1 : place + 2] * data[place]
    return bytes(out)


def run(size):
    data = bytearray(size)
    seed = 99
    for place in range(size):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        data[place] = seed >> 20 & 7 if place & 16 else 255
    plain = bytes(data)
    small = packed(plain)
    assert unpacked(small) == plain
    for place in range(0, size - 1, 2):
        data[place], data[place + 1] = data[place + 1], data[place]
    table = crc_table()
    return len(small), "%08x" % crc(plain, table), "%08x" % crc(data, table), plain.count(b"\xff"), small[:4].hex()


if __name__ == "__main__":
    print(run(50000))
