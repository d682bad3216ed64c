# A map without a file: items, slices, the file methods, searching, moving, and what is refused.
import mmap

with mmap.mmap(-1, 20) as m:
    print(m, len(m), m[:3], m[0])
    m[0] = 65
    m[1:4] = b"bcd"
    m[4:10:2] = b"xyz"
    print(m[:10], m[::5], m[-1], m.tell(), m.write(b"hello\nworld"), m.tell())
    m.seek(0)
    print(m.readline(), m.read(3), m.read_byte(), m.read(), m.read(), m.readline())
    print(m.find(b"o"), m.find(b"o", 0), m.find(b"o", 5), m.rfind(b"o", 0), m.find(b"", 3), m.find(b"zz", 0), m.find(b"o", -20, -17))
    m.move(0, 6, 5)
    print(m[:12], m.seek(-2, 2), m.seek(1, 1), m.size if False else m.seekable(), m.flush())
    print(list(m)[:3], b"w" in m, 119 in m, bytes(m)[:2], memoryview(m)[1:3].tobytes(), sum(memoryview(m)[:2]))
    for wrong in (
        lambda: m[20],
        lambda: m["a"],
        lambda: m.__setitem__(0, 256),
        lambda: m.__setitem__(0, b"a"),
        lambda: m.__setitem__(slice(0, 2), b"abc"),
        lambda: m.__delitem__(0),
        lambda: m.write(b"x" * 30),
        lambda: m.write_byte(300),
        lambda: m.seek(100),
        lambda: m.seek(0, 5),
        lambda: m.move(0, 19, 5),
        lambda: m.flush(0, 100),
        lambda: mmap.mmap(-1, -1),
        lambda: mmap.mmap(-1, 5, access=9),
        lambda: mmap.mmap(-1, 5, access=mmap.ACCESS_READ, prot=mmap.PROT_READ),
    ):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, error)
# expect: <mmap.mmap closed=False, access=ACCESS_DEFAULT, length=20, pos=0, offset=0> 20 b'\x00\x00\x00' 0
# expect: b'Abcdx\x00y\x00z\x00' b'A\x00\x00\x00' 0 0 11 11
# expect: b'hello\n' b'wor' 108 b'd\x00\x00\x00\x00\x00\x00\x00\x00\x00' b'' b''
# expect: -1 4 7 7 3 -1 -1
# expect: b'world\nworld\x00' 18 19 True None
# expect: [b'w', b'o', b'r'] True False b'wo' b'or' 230
# expect: IndexError mmap index out of range
# expect: TypeError mmap indices must be integers
# expect: ValueError mmap item value must be in range(0, 256)
# expect: TypeError mmap item value must be an int
# expect: IndexError mmap slice assignment is wrong size
# expect: TypeError mmap doesn't support item deletion
# expect: ValueError data out of range
# expect: OverflowError unsigned byte integer is greater than maximum
# expect: ValueError seek out of range
# expect: ValueError unknown seek type
# expect: ValueError source, destination, or count out of range
# expect: ValueError flush values out of range
# expect: OverflowError memory mapped length must be positive
# expect: ValueError mmap invalid access parameter.
# expect: ValueError mmap can't specify both access and flags, prot.
print(m, m.closed)  # expect: <mmap.mmap closed=True> True
m.read()  # expect error: ValueError: mmap closed or invalid
