# float(object): __float__, then __index__; the result must be a float.
class Real:
    def __init__(self, value):
        self.value = value
    def __float__(self):
        return self.value
class Indexed:
    def __index__(self):
        return 7
print(float(Real(2.5)), float(Indexed()), float(10**22), float(b"1.5"), float(bytearray(b"2")), float())
# expect: 2.5 7.0 1e+22 1.5 2.0 0.0
for bad in (Real(2), Real("2"), 10**400, None, 1j, [], b"x"):
    try:
        float(bad)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: Real.__float__ returned non-float (type int)
# expect: TypeError: Real.__float__ returned non-float (type str)
# expect: OverflowError: int too large to convert to float
# expect: TypeError: float() argument must be a string or a real number, not 'NoneType'
# expect: TypeError: float() argument must be a string or a real number, not 'complex'
# expect: TypeError: float() argument must be a string or a real number, not 'list'
# expect: ValueError: could not convert string to float: b'x'
