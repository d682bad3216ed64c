# What a view tells of itself.
view = memoryview(bytearray(b"abcdef"))
print(view.format, view.itemsize, view.nbytes, view.ndim, view.shape, view.strides, view.suboffsets, view.readonly, len(view))
# expect: B 1 6 1 (6,) (1,) () False 6
print(view.c_contiguous, view.f_contiguous, view.contiguous, view.obj, memoryview(b"a").readonly)
# expect: True True True bytearray(b'abcdef') True
half = view[::2]
print(half.shape, half.strides, half.nbytes, half.contiguous, half.obj is view.obj, view[::-1].strides)
# expect: (3,) (2,) 3 False True (-1,)
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: setattr(view, "format", "c"))  # expect: AttributeError: attribute 'format' of 'memoryview' objects is not writable
fails(lambda: memoryview("text"))  # expect: TypeError: memoryview: a bytes-like object is required, not 'str'
fails(lambda: memoryview())  # expect: TypeError: memoryview() missing required argument 'object' (pos 1)
fails(lambda: memoryview(5))  # expect: TypeError: memoryview: a bytes-like object is required, not 'int'
