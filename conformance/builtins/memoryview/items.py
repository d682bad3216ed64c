# Indexing gives ints, slicing gives views; assignment writes through.
data = bytearray(b"abcdef")
view = memoryview(data)
print(view[0], view[-1], bytes(view[1:4]), view[1:4].tolist(), bytes(view[::-2]), list(view), 99 in view)
# expect: 97 102 b'bcd' [98, 99, 100] b'fdb' [97, 98, 99, 100, 101, 102] True
view[0] = 65
view[1:3] = b"XY"
view[::-1][0] = 90
print(data)  # expect: bytearray(b'AXYdeZ')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
def put(key, value, target=view):
    target[key] = value
fails(lambda: put(0, 256))  # expect: ValueError: memoryview: invalid value for format 'B'
fails(lambda: put(0, b"a"))  # expect: TypeError: memoryview: invalid type for format 'B'
fails(lambda: put(slice(0, 2), b"abc"))  # expect: ValueError: memoryview assignment: lvalue and rvalue have different structures
fails(lambda: put(99, 1))  # expect: IndexError: index out of bounds on dimension 1
fails(lambda: put("a", 1))  # expect: TypeError: memoryview: invalid slice key
fails(lambda: put(0, 1, memoryview(b"a")))  # expect: TypeError: cannot modify read-only memory
fails(lambda: view[99])  # expect: IndexError: index out of bounds on dimension 1
fails(lambda: view["a"])  # expect: TypeError: memoryview: invalid slice key
fails(lambda: view[0, 0])  # expect: TypeError: cannot index 1-dimension view with 2-element tuple
fails(lambda: view.__delitem__(0))  # expect: TypeError: cannot delete memory
