# What is written into a map is in the file; copies and maps for reading stay apart.
import mmap
import os
import tempfile

# Of its own: engines may run this at the same time.
folder = tempfile.mkdtemp()
name = os.path.join(folder, "map.bin")
with open(name, "wb") as file:
    file.write(b"0123456789" * 3)
try:
    with open(name, "r+b") as file:
        with mmap.mmap(file.fileno(), 0) as m:
            print(m, m.size(), m.read(4))
            m[:3] = b"ABC"
            m.write(b"!")
            m.flush()
        with open(name, "rb") as again:
            print(again.read())
        with mmap.mmap(file.fileno(), 10, access=mmap.ACCESS_COPY) as copy:
            copy[:5] = b"-----"
            print(copy, copy[:], copy.flush())
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as fixed:
            print(fixed[:5], fixed.rfind(b"9"))
            for change in lambda: fixed.write(b"x"), lambda: fixed.__setitem__(0, 1), lambda: fixed.resize(3):
                try:
                    change()
                except TypeError as error:
                    print(error)
        for length, offset in (31, 0), (0, 131072), (0, -1):
            try:
                mmap.mmap(file.fileno(), length, offset=offset)
            except (ValueError, OverflowError) as error:
                print(type(error).__name__, error)
        file.truncate(0)
        mmap.mmap(file.fileno(), 0)  # expect error: ValueError: cannot mmap an empty file
finally:
    os.remove(name)
    os.rmdir(folder)
# expect: <mmap.mmap closed=False, access=ACCESS_DEFAULT, length=30, pos=4, offset=0> 30 b'0123'
# expect: b'ABC3!5678901234567890123456789'
# expect: <mmap.mmap closed=False, access=ACCESS_COPY, length=10, pos=0, offset=0> b'-----56789' None
# expect: b'ABC3!' 29
# expect: mmap can't modify a readonly memory map.
# expect: mmap can't modify a readonly memory map.
# expect: mmap can't resize a readonly or copy-on-write memory map.
# expect: ValueError mmap length is greater than file size
# expect: ValueError mmap offset is greater than file size
# expect: OverflowError memory mapped offset must be positive
