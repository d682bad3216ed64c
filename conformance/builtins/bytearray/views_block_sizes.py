# While a view is open no size changes; __release_buffer__ belongs to the view that __buffer__ gave.
a = bytearray(b"abc")
view = a.__buffer__(0)
print(type(view).__name__, view.readonly, bytes(view))  # expect: memoryview False b'abc'
for change in lambda: a.append(1), lambda: a.pop(), a.clear, lambda: a.extend(b"x"), lambda: a.__delitem__(0), lambda: a.resize(1):
    try:
        change()
    except BufferError as error:
        print(error)
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
# expect: Existing exports of data: object cannot be re-sized
a[0] = 90
view[1] = 89
print(a, bytes(view))  # expect: bytearray(b'ZYc') b'ZYc'
a.__release_buffer__(view)
a.append(33)
print(a)  # expect: bytearray(b'ZYc!')
