# A view without dimensions has one item, whose place is () or, for the view itself, an ellipsis.
buffer = bytearray(range(8))
view = memoryview(buffer)[4:5].cast("B", [])
print(view[()], view.tolist(), view.ndim, view.shape)  # expect: 4 4 0 ()
print(view[...] is view)  # expect: True
view[()] = 99
print(buffer[4])  # expect: 99
view[...] = 98
print(view[()])  # expect: 98
for key in 0, slice(None), (0, 0), (slice(0),), "a":
    try:
        view[key]
    except TypeError as error:
        print(error)
        # expect: invalid indexing of 0-dim memory
        # expect: invalid indexing of 0-dim memory
        # expect: invalid indexing of 0-dim memory
        # expect: invalid indexing of 0-dim memory
        # expect: invalid indexing of 0-dim memory
try:
    view[0] = 1
except TypeError as error:
    print(error)
    # expect: invalid indexing of 0-dim memory
