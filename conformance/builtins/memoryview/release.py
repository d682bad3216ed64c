# release: afterwards nothing works but another release.
data = bytearray(b"abc")
view = memoryview(data)
with view as same:
    print(same is view, view[0])
# expect: True 97
view.release()
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: view[0])  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: len(view))  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.tobytes())  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.tolist())  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.format)  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.cast("b"))  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.hex())  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: memoryview(view))  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: bytes(view))  # expect: ValueError: operation forbidden on released memoryview object
fails(lambda: view.__enter__())  # expect: ValueError: operation forbidden on released memoryview object
print(view == data, view == view, repr(view).startswith("<released memory at 0x"))  # expect: False True True
data.append(1)
