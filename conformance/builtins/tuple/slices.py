# Slices of every sign.
t = tuple(range(6))
print(t[1:3], t[::-1], t[-2:], t[4:1:-2], t[10:], t[:-10:-1])
# expect: (1, 2) (5, 4, 3, 2, 1, 0) (4, 5) (4, 2) () (5, 4, 3, 2, 1, 0)
print(t[slice(None, None, 2)], t[True], t[-6])  # expect: (0, 2, 4) 1 0
for key in (6, -7, "a", 1.0, None):
    try:
        t[key]
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
# expect: IndexError tuple index out of range
# expect: IndexError tuple index out of range
# expect: TypeError tuple indices must be integers or slices, not str
# expect: TypeError tuple indices must be integers or slices, not float
# expect: TypeError tuple indices must be integers or slices, not NoneType
