# sumprod adds ints, then pairs with floats exactly, and from the first other pair on as operators do; fma with infinities.
import cmath
import math

class Int(int):
    def __add__(self, other): return Int(int(self) + int(other))
    __radd__ = __add__
    def __mul__(self, other): return Int(int(self) * int(other))
    __rmul__ = __mul__
    def __repr__(self): return f"Int({int(self)})"

print(math.sumprod((-5, -5), (1.5, Int(7))), math.sumprod((Int(3),), (4.5,)))  # expect: -42.5 Int(12)
print(math.sumprod((1e100, 1, -1e100), (1, 1, 1)), math.sumprod((1e100, 1.0, -1e100), (1, 1, True)))  # expect: 0.0 1.0
print(math.fma(1e308, 10, -math.inf), math.fma(2.0, 3.0, math.inf))  # expect: -inf inf
print(cmath.sqrt(complex(1e-323, 0)), cmath.sqrt(complex(-1e-323, 0.0)))  # expect: (3.1434555694052576e-162+0j) 3.1434555694052576e-162j
