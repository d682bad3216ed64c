# A slice of an array takes only what has the slice's length.
import ctypes, itertools
numbers = (ctypes.c_int * 3)(1, 2, 3)
for wrong in (itertools.count(), [7], iter([7, 8])):
    try:
        numbers[0:2] = wrong
    except ValueError as error:
        print(error)
# expect: Can only assign sequence of same size
# expect: Can only assign sequence of same size
# expect: Can only assign sequence of same size
numbers[0:2] = (7, 8)
print(list(numbers))  # expect: [7, 8, 3]
