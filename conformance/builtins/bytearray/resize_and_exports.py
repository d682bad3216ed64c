# While a memoryview is open the size is fixed; resize() fills with zeros.
b = bytearray(b"abc")
b.resize(5)
print(b)  # expect: bytearray(b'abc\x00\x00')
b.resize(2)
print(b)  # expect: bytearray(b'ab')
with memoryview(b) as view:
    view[0] = 90
    for operation in (lambda: b.append(1), lambda: b.clear(), lambda: b.resize(9), lambda: b.__delitem__(0), lambda: b.extend(b"x")):
        try:
            operation()
        except BufferError as error:
            print(error)
    b[0:1] = b"Q"
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
b.append(33)
print(b)  # expect: bytearray(b'Qb!')
for size in (-1, "a", 10**20):
    try:
        b.resize(size)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ValueError: Can only resize to positive sizes, got -1
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: OverflowError: Python int too large to convert to C ssize_t
