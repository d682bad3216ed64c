# ~ of a bool is that of its number, with a warning about the mistake that it mostly is.
import warnings
with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    print(True.__invert__(), False.__invert__(), ~True)
    print({w.category.__name__ for w in caught})
    print(str(caught[0].message)[:61])
# expect: -2 -1 -2
# expect: {'DeprecationWarning'}
# expect: Bitwise inversion '~' on bool is deprecated and will be remov
print(int.__invert__(True), int.__invert__(False))  # expect: -2 -1
