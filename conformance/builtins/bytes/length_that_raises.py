# Who makes bytes of an iterable asks for its length first, and what that raises is the answer; slices ask nothing.
class Uncounted:
    def __iter__(self):
        return iter([1, 2])
    def __len__(self):
        raise RuntimeError("no count")
def fails(operation):
    try:
        print(operation())
    except RuntimeError as error:
        print(error)
fails(lambda: bytes(Uncounted()))  # expect: no count
fails(lambda: int.from_bytes(Uncounted()))  # expect: no count
fails(lambda: bytearray(b"a").extend(Uncounted()))  # expect: no count
fails(lambda: bytearray(Uncounted()))  # expect: bytearray(b'\x01\x02')
data = bytearray(b"abc")
data[1:] = Uncounted()
print(data)  # expect: bytearray(b'a\x01\x02')
