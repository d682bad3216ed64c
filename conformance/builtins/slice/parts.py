# start, stop and step: any objects, read-only; __getitem__ receives the slice as written.
class Show:
    def __getitem__(self, key):
        return key
s = Show()
print(s[1:2], s[:], s[::"x"], s[1:2, ...], s[:, ::2], slice("a", None, [1]), slice(5).start)
# expect: slice(1, 2, None) slice(None, None, None) slice(None, None, 'x') (slice(1, 2, None), Ellipsis) (slice(None, None, None), slice(None, None, 2)) slice('a', None, [1]) None
try:
    slice(1).start = 2
except AttributeError as error:
    print(error)
# expect: readonly attribute
print(slice(1, 2, 3).__reduce__(), type(s[:]).__name__)  # expect: (<class 'slice'>, (1, 2, 3)) slice
