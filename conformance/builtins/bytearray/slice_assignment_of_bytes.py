# Assigning and deleting slices: any size for step 1, the same size for others.
b = bytearray(b"abcdef")
b[1:3] = b"XYZ"
print(b)  # expect: bytearray(b'aXYZdef')
b[::2] = b"1234"
print(b)  # expect: bytearray(b'1X2Z3e4')
b[2:2] = [65, 66]
b[:1] = b""
print(b)  # expect: bytearray(b'XAB2Z3e4')
del b[::3]
del b[-1]
print(b)  # expect: bytearray(b'ABZ3')
b[:] = b
b[1:2] = b
print(b)  # expect: bytearray(b'AABZ3Z3')
def fails(key, value):
    try:
        b[key] = value
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
for key, value in ((slice(None, None, 2), b"x"), (0, 256), (0, "a"), (slice(0, 1), "a"), (slice(0, 1), 5), (99, 1), ("a", 1), (slice(0, 1), [300]), (slice(None, None, 0), b"")):
    fails(key, value)
# expect: ValueError: attempt to assign bytes of size 1 to extended slice of size 4
# expect: ValueError: byte must be in range(0, 256)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: TypeError: can assign only bytes, buffers, or iterables of ints in range(0, 256)
# expect: IndexError: bytearray index out of range
# expect: TypeError: bytearray indices must be integers or slices, not str
# expect: ValueError: byte must be in range(0, 256)
# expect: ValueError: slice step cannot be zero
