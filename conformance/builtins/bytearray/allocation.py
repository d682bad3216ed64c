# __alloc__ leaves room for a closing zero; an empty array needs none.
print(bytearray().__alloc__(), bytearray(b"abc").__alloc__(), bytearray(5).__alloc__())  # expect: 0 4 6
a = bytearray()
rooms = []
for i in range(100):
    a.append(i)
    rooms.append(a.__alloc__() > len(a))
print(all(rooms), len(a))  # expect: True 100
