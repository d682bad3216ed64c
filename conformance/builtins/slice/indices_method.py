# indices(length): start, stop and step that range() understands.
for s in (slice(None), slice(2, 8), slice(-3, None), slice(None, None, -1), slice(100, -100, -2), slice(5, 2), slice(True, None, 2), slice(10**20), slice(-(10**20), None)):
    print(s, s.indices(10), list(range(*s.indices(6))))
# expect: slice(None, None, None) (0, 10, 1) [0, 1, 2, 3, 4, 5]
# expect: slice(2, 8, None) (2, 8, 1) [2, 3, 4, 5]
# expect: slice(-3, None, None) (7, 10, 1) [3, 4, 5]
# expect: slice(None, None, -1) (9, -1, -1) [5, 4, 3, 2, 1, 0]
# expect: slice(100, -100, -2) (9, -1, -2) [5, 3, 1]
# expect: slice(5, 2, None) (5, 2, 1) []
# expect: slice(True, None, 2) (1, 10, 2) [1, 3, 5]
# expect: slice(None, 100000000000000000000, None) (0, 10, 1) [0, 1, 2, 3, 4, 5]
# expect: slice(-100000000000000000000, None, None) (0, 10, 1) [0, 1, 2, 3, 4, 5]
print(slice(None).indices(0), slice(1, 10**25).indices(10**22))  # expect: (0, 0, 1) (1, 10000000000000000000000, 1)
def fails(s, length):
    try:
        s.indices(length)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(slice(None), -1)  # expect: ValueError: length should not be negative
fails(slice(None), 1.5)  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(slice(None, None, 0), 5)  # expect: ValueError: slice step cannot be zero
fails(slice("a"), 5)  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(slice(1.5, 2), 5)  # expect: TypeError: slice indices must be integers or None or have an __index__ method
