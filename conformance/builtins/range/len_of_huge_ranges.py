# len() of a range fits up to sys.maxsize; beyond, the range itself still works.
import sys

r = range(0, sys.maxsize - 1)
print(len(r) == sys.maxsize - 1, len(range(-5, 5, 3)), len(range(5, 0)))  # expect: True 4 0
big = range(2**70)
print(big[-1] == 2**70 - 1, 2**69 in big, big[5:10], bool(big))  # expect: True True range(5, 10) True
try:
    len(big)
except OverflowError as error:
    print(error)
# expect: Python int too large to convert to C ssize_t
