# Ranges far beyond machine words: length, membership, slices, reversal.
big = range(-(10**20), 10**20, 3 * 10**18)
print(big[0], big[-1], len(big), 2 * 10**18 in big, -(10**20) + 3 * 10**18 in big, big.index(-(10**20)), big[1:3], big[::-1], list(big[-2:]))
# expect: -100000000000000000000 98000000000000000000 67 True True 0 range(-97000000000000000000, -91000000000000000000, 3000000000000000000) range(98000000000000000000, -103000000000000000000, -3000000000000000000) [95000000000000000000, 98000000000000000000]
print(range(5)[::-2], range(0, -10, -3)[1], range(1, 10, 4)[-1], range(3)[5:], range(10**30)[10**29], range(2**64)[-1] == 2**64 - 1)
# expect: range(4, -1, -2) -3 9 range(3, 3) 100000000000000000000000000000 True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: len(range(2**64)))  # expect: OverflowError: Python int too large to convert to C ssize_t
fails(lambda: range(3)[3])  # expect: IndexError: range object index out of range
fails(lambda: range(3)["a"])  # expect: TypeError: range indices must be integers or slices, not str
fails(lambda: range(1, 2, 0))  # expect: ValueError: range() arg 3 must not be zero
fails(lambda: range(1.0))  # expect: TypeError: 'float' object cannot be interpreted as an integer
fails(lambda: range(3).index(5))  # expect: ValueError: range.index(x): x not in range
fails(lambda: range(3).index("a"))  # expect: ValueError: sequence.index(x): x not in sequence
