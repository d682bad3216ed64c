# cast: between bytes and one other format, and to several dimensions.
view = memoryview(bytes(range(8)))
print(view.cast("H").tolist() == [256, 770, 1284, 1798], view.cast("b").format, view.cast("B", [2, 4]).tolist(), view.cast("B", (2, 2, 2)).ndim)
# expect: True b [[0, 1, 2, 3], [4, 5, 6, 7]] 3
grid = view.cast("B", [2, 4])
print(grid[1, 2], grid.shape, grid.strides, len(grid), grid.cast("B").tolist() == view.tolist(), memoryview(b"\xff").cast("b")[0], memoryview(b"ab").cast("c").tolist())
# expect: 6 (2, 4) (4, 1) 2 True -1 [b'a', b'b']
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: view.cast("H").cast("I"))  # expect: TypeError: memoryview: cannot cast between two non-byte formats
fails(lambda: view.cast("x"))
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
fails(lambda: view.cast(""))
# expect: ValueError: memoryview: destination format must be a native single character format prefixed with an optional '@'
fails(lambda: view[::2].cast("b"))  # expect: TypeError: memoryview: casts are restricted to C-contiguous views
fails(lambda: view.cast("B", [3, 3]))  # expect: TypeError: memoryview: product(shape) * itemsize != buffer size
fails(lambda: view.cast("B", [-1, 8]))  # expect: ValueError: memoryview.cast(): elements of shape must be integers > 0
fails(lambda: view.cast("B", ["a"]))  # expect: TypeError: memoryview.cast(): elements of shape must be integers
fails(lambda: view.cast("B", 8))  # expect: TypeError: shape must be a list or a tuple
fails(lambda: view[:3].cast("H"))  # expect: TypeError: memoryview: length is not a multiple of itemsize
fails(lambda: grid[0])  # expect: NotImplementedError: multi-dimensional sub-views are not implemented
fails(lambda: view.cast(5))  # expect: TypeError: cast() argument 'format' must be str, not int
