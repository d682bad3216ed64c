# Comparison, iteration and context of a view by name.
view = memoryview(b"abc")
print(view.__len__(), view.__getitem__(1), view.__eq__(b"abc"), view.__ne__(b"abd"), view.__eq__("abc"))  # expect: 3 98 True True NotImplemented
print(view.__lt__(view), view.__le__(view), view.__gt__(view), view.__ge__(view))
# expect: NotImplemented NotImplemented NotImplemented NotImplemented
print(list(view.__iter__()), view.__hash__() == hash(b"abc"), view.__repr__().startswith("<memory at 0x"))  # expect: [97, 98, 99] True True
print(memoryview.__class_getitem__(int), view.__enter__() is view, view.__exit__(None, None, None))  # expect: memoryview[int] True None
target = memoryview(bytearray(b"abc"))
target.__setitem__(0, 65)
print(target.tolist())  # expect: [65, 98, 99]
try:
    target.__delitem__(0)
except TypeError as error:
    print(error)
# expect: cannot delete memory
inner = memoryview(target)
target.__release_buffer__(target.__buffer__(0))
print(inner.tobytes())  # expect: b'Abc'
