# Lengths and positions up to 2**63 - 1 are sizes, also where the host counts no longer exactly.
# no oracle: a Py_ssize_t has 32 bits in CPython for WebAssembly
from bisect import bisect_left, bisect_right


class Long:
    def __init__(self, size):
        self.size = size

    def __len__(self):
        return self.size


print([len(Long(size)) for size in (2**53, 2**53 + 1, 2**63 - 1)], bool(Long(2**62)))
# expect: [9007199254740992, 9007199254740993, 9223372036854775807] True
for ask in len, bool:
    try:
        ask(Long(2**63))
    except OverflowError as error:
        print(error)
# expect: cannot fit 'int' into an index-sized integer
# expect: cannot fit 'int' into an index-sized integer
print(bisect_left(range(2**62), 2**61 + 12345), bisect_right(range(2**62), 2**61 + 12345, 2**61))
# expect: 2305843009213706297 2305843009213706298
print(bisect_left(range(2**62), 5, 0, 2**61), bisect_right(range(2**62), 2**63))  # expect: 5 4611686018427387904


def attempt(function, *args):
    try:
        print(function(*args))
    except (IndexError, MemoryError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)


attempt(bisect_left, range(2**70), 5)  # expect: OverflowError Python int too large to convert to C ssize_t
attempt(bisect_left, [], 5, 2**70)  # expect: OverflowError Python int too large to convert to C ssize_t
attempt(bisect_left, [], 5, 0, 2**70)  # expect: OverflowError cannot fit 'int' into an index-sized integer
attempt("a".center, 2**62)  # expect: MemoryError
attempt(b"a".zfill, 2**62)  # expect: MemoryError
attempt("a".ljust, 2**63)  # expect: OverflowError Python int too large to convert to C ssize_t
attempt("aXb".replace, "X", "-", 2**62)  # expect: a-b
attempt("a b c".split, None, 2**62)  # expect: ['a', 'b', 'c']
attempt("a b c".split, None, 2**64)  # expect: OverflowError Python int too large to convert to C ssize_t
attempt((0).to_bytes, 2**60)  # expect: MemoryError
attempt([1].pop, 2**62)  # expect: IndexError pop index out of range
attempt([1].pop, 2**64)  # expect: OverflowError Python int too large to convert to C ssize_t
attempt(bytes, 2**62)  # expect: MemoryError
attempt(bytes, 2**64)  # expect: OverflowError cannot fit 'int' into an index-sized integer
attempt("%*d".__mod__, (2**62, 1))  # expect: MemoryError
attempt("%*d".__mod__, (2**64, 1))  # expect: OverflowError Python int too large to convert to C ssize_t
attempt("a".__mul__, 2**62)  # expect: MemoryError
items = [1]
items.insert(2**62, 2)
print(items)  # expect: [1, 2]
