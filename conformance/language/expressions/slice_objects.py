# A subscript with colons hands slice objects and tuples to __getitem__.
class Show:
    def __getitem__(self, key):
        return key

show = Show()
print(show[1:2], show[::], show[1, 2:3], show[...])  # expect: slice(1, 2, None) slice(None, None, None) (1, slice(2, 3, None)) Ellipsis
print(show[()], show[1,], show[*[1, 2], 3])  # expect: () (1,) (1, 2, 3)
