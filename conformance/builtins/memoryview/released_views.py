# A released view refuses everything but release() and what CPython checks of the arguments first.
view = memoryview(bytearray(b"ab"))
view.release()
view.release()
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: view.hex(bytes_per_sep=b"x"))  # expect: TypeError: 'bytes' object cannot be interpreted as an integer
fails(lambda: view.hex())  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.tobytes("\0"))  # expect: ValueError: embedded null character
fails(lambda: view.tobytes("X"))  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.tolist())  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: len(view))  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view[0])  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.nbytes)  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.cast("B"))  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view == view)  # expect: True
print(repr(view).startswith("<released memory at 0x"))  # expect: True
