# A class that has __buffer__ lends its bytes to everything that takes bytes (PEP 688), and may want them back.
import io
import struct


class Store:
    def __init__(self):
        self.data = bytearray(b"abcd")

    def __buffer__(self, flags):
        return memoryview(self.data)


class Lender(Store):
    def __buffer__(self, flags):
        print("lend", flags)
        return super().__buffer__(flags)

    def __release_buffer__(self, view):
        print("back", view.tobytes())
        view.release()


store = Store()
print(bytes(store), bytearray(store), b"".join([store]), b"x" + store)
# expect: b'abcd' bytearray(b'abcd') b'abcd' b'xabcd'
print(struct.unpack("<HH", store), io.BytesIO(store).read(2), store in [b"abcd"])  # expect: (25185, 25699) b'ab' False
struct.pack_into("<H", store, 1, 0x4142)
print(store.data, io.BytesIO(b"1234").readinto(store), store.data)  # expect: bytearray(b'1234') 4 bytearray(b'1234')
with memoryview(Lender()) as view:
    view[0] = 90
    print(len(view))
# expect: lend 284
# expect: 4
# expect: back b'Zbcd'
print(bytes(Lender()))
# expect: lend 284
# expect: back b'abcd'
# expect: b'abcd'


class Wrong:
    def __buffer__(self, flags):
        if flags:
            raise ValueError("no buffer today")
        return 5


for ask in (memoryview, bytes, lambda wrong: struct.unpack("B", wrong)):
    try:
        ask(Wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: ValueError no buffer today
# expect: ValueError no buffer today
# expect: TypeError __buffer__ returned non-memoryview object
