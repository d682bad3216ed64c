# bool() of anything, and how booleans print.
print(bool(), bool(0), bool("False"), repr(True), str(False), int("1") == True, f"{True} {True:d} {True!r:>6}", [True], bool([[]]))  # expect: False False True True False True True 1   True [True] True
try:
    class B(bool): pass
except TypeError as error:
    print(error)  # expect: type 'bool' is not an acceptable base type
print(True is (not False), True and 5, type(not 1), True < 2, max(True, 0))  # expect: True 5 <class 'bool'> True True
