# slice objects know their bounds for a length.
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(5), slice(None, None, -1).indices(4), slice(-3, None).indices(10), slice(5), slice(1, 2) == slice(1, 2), "abcdef"[slice(1, 4)])  # expect: slice(1, 10, 2) 1 10 2 (1, 5, 2) (3, -1, -1) (7, 10, 1) slice(None, 5, None) True bcd
try:
    slice(0, 5, 0).indices(3)
except ValueError as error:
    print(error)  # expect: slice step cannot be zero
[1, 2]["a":]  # expect error: TypeError: slice indices must be integers or None or have an __index__ method
