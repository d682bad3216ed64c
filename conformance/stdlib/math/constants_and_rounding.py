# Constants, floor, ceil and trunc.
import math
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)  # expect: 3.141592653589793 2.718281828459045 6.283185307179586 inf -inf nan
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.floor(5), math.ceil(1e20), math.fabs(-3), math.modf(-2.5), math.trunc(1e300) == int(1e300))  # expect: 2 -3 3 -2 -2 5 100000000000000000000 3.0 (-0.5, -2.0) True
math.floor(math.inf)  # expect error: OverflowError: cannot convert float infinity to integer
