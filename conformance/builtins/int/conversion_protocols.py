# int(object): __int__ first, then __index__; what they return must be an int.
class Whole:
    def __init__(self, value):
        self.value = value
    def __int__(self):
        return self.value
class Indexed:
    def __index__(self):
        return 9
print(int(Whole(3)), int(Indexed()), int(2.9), int(-2.9), int(1e20), int(True))  # expect: 3 9 2 -2 100000000000000000000 1
for bad in (Whole("3"), Whole(2.0), object(), None, [], float("inf"), float("nan"), 1j):
    try:
        int(bad)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: __int__ returned non-int (type str)
# expect: TypeError: __int__ returned non-int (type float)
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'object'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'NoneType'
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'list'
# expect: OverflowError: cannot convert float infinity to integer
# expect: ValueError: cannot convert float NaN to integer
# expect: TypeError: int() argument must be a string, a bytes-like object or a real number, not 'complex'
