# Predicates, decomposition and neighbours of floats.
import math
print(math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.copysign(3, -0.0), math.frexp(8.0), math.ldexp(0.5, 4), math.fmod(-7, 3), math.remainder(7, 4))  # expect: True True True True False True -3.0 (0.5, 4) 8.0 -1.0 -1.0
print(math.nextafter(1, 2), math.ulp(1.0), math.fsum([0.1] * 10), sum([0.1] * 10), math.prod([1, 2, 3, 4]), math.prod([]), math.prod([1.5, 2], start=2), math.sumprod([1, 2], [3, 4]), math.fma(2.0, 3.0, 1.0))  # expect: 1.0000000000000002 2.220446049250313e-16 1.0 1.0 24 1 6.0 11 7.0
math.fmod(1, 0)  # expect error: ValueError: math domain error
