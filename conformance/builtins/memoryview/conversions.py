# tobytes, tolist, hex, toreadonly, bytes(), bytearray().
view = memoryview(bytearray(b"abcdef"))
print(view.tobytes(), view[::2].tobytes(), view.tobytes("C"), view.tobytes(order=None), view.hex(), view.hex("-", 2), view[::-1].hex(":"))
# expect: b'abcdef' b'ace' b'abcdef' b'abcdef' 616263646566 6162-6364-6566 66:65:64:63:62:61
print(view.tolist(), bytes(view[1:3]), bytearray(view[::3]), view.toreadonly().readonly, view.readonly, str(view[1:3], "ascii"), b"-".join([view[:2], view[2:4]]))
# expect: [97, 98, 99, 100, 101, 102] b'bc' bytearray(b'ad') True False bc b'ab-cd'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: view.tobytes("X"))  # expect: ValueError: order must be 'C', 'F' or 'A'
fails(lambda: view.tobytes(5))  # expect: TypeError: tobytes() argument 'order' must be str or None, not int
fails(lambda: view.hex("ab"))  # expect: ValueError: sep must be length 1.
fails(lambda: view.toreadonly().__setitem__(0, 1))  # expect: TypeError: cannot modify read-only memory
fails(lambda: str(view[::2], "ascii"))  # expect: TypeError: decoding to str: need a bytes-like object, memoryview found
fails(lambda: b"".join([view[::2]]))  # expect: TypeError: sequence item 0: expected a bytes-like object, memoryview found
