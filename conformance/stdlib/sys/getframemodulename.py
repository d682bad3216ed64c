# The module of a frame by its depth; a negative depth is no depth, one too great finds nothing.
import _imp
import sys


def function():
    return sys._getframemodulename(0), sys._getframemodulename(depth=1)


print(function())  # expect: ('__main__', '__main__')
print(sys._getframemodulename(-1), sys._getframemodulename(), sys._getframemodulename(100))
# expect: __main__ __main__ None
try:
    sys._getframemodulename('a')
except TypeError as error:
    print(error)
# expect: 'str' object cannot be interpreted as an integer
try:
    _imp.is_frozen(1)
except TypeError as error:
    print(error)
# expect: is_frozen() argument must be str, not int
