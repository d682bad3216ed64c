# append, insert, extend, pop, remove, clear, reverse, copy_method: as a list of bytes.
b = bytearray(b"abc")
b.append(100)
b.insert(0, 64)
b.insert(-100, 33)
b.insert(100, 126)
b.extend(b"XY")
b.extend([1, 2])
print(b, b.pop(), b.pop(0), b.pop(-2), b)  # expect: bytearray(b'@abcd~X\x01') 2 33 89 bytearray(b'@abcd~X\x01')
b.remove(98)
b.reverse()
print(b, b.copy() == b, b.copy() is b)  # expect: bytearray(b'\x01X~dca@') True False
b.clear()
print(b, len(b))  # expect: bytearray(b'') 0
def fails(operation):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
for operation in (lambda: b.pop(), lambda: b.append(256), lambda: b.append("a"), lambda: b.remove(1), lambda: b.extend("ab"), lambda: b.extend(5), lambda: b.insert("a", 1), lambda: bytearray(b"a").pop(5), lambda: b.insert(10**20, 1)):
    fails(operation)
# expect: IndexError: pop from empty bytearray
# expect: ValueError: byte must be in range(0, 256)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: value not found in bytearray
# expect: TypeError: expected iterable of integers; got: 'str'
# expect: TypeError: can't extend bytearray with int
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: IndexError: pop index out of range
# expect: OverflowError: Python int too large to convert to C ssize_t
