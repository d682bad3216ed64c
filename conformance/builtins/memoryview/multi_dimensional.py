# Views of several dimensions: shapes, items by tuples, lists within lists.
view = memoryview(bytearray(range(12))).cast("B", [3, 4])
print(view.shape, view.strides, view.ndim, view.nbytes, view[1, 2], view[-1, -1], view.tolist(), view.c_contiguous, view.f_contiguous, view.contiguous, view.suboffsets)
# expect: (3, 4) (4, 1) 2 12 6 11 [[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]] True False True ()
view[0, 0] = 99
print(view.tobytes(), len(view), view == memoryview(bytes(view)).cast("B", [3, 4]), view.cast("B").shape)
# expect: b'c\x01\x02\x03\x04\x05\x06\x07\x08\t\n\x0b' 3 True (12,)
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: view[0])  # expect: NotImplementedError: multi-dimensional sub-views are not implemented
fails(lambda: view[5, 0])  # expect: IndexError: index out of bounds on dimension 1
fails(lambda: view[0, 0, 0])  # expect: TypeError: cannot index 2-dimension view with 3-element tuple
fails(lambda: view["a", 0])  # expect: TypeError: memoryview: invalid slice key
fails(lambda: view.cast("H").shape)  # expect: (6,)
fails(lambda: view.cast("B", [5]))  # expect: TypeError: memoryview: product(shape) * itemsize != buffer size
fails(lambda: view.cast("B", [3, -4]))  # expect: TypeError: memoryview: cast must be 1D -> ND or ND -> 1D
fails(lambda: memoryview(b"abc").cast("H"))  # expect: TypeError: memoryview: length is not a multiple of itemsize
fails(lambda: hash(view))  # expect: ValueError: cannot hash writable memoryview object
