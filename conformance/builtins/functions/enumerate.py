# enumerate counts from a start.
print(list(enumerate("ab")), list(enumerate("ab", 5)), list(enumerate([], start=1)), next(enumerate("x")), dict(enumerate("ab")))  # expect: [(0, 'a'), (1, 'b')] [(5, 'a'), (6, 'b')] [] (0, 'x') {0: 'a', 1: 'b'}
for i, (a, b) in enumerate([(1, 2), (3, 4)], start=-1):
    print(i, a, b)  # expect: -1 1 2
    # expect: 0 3 4
enumerate(5)  # expect error: TypeError: 'int' object is not iterable
