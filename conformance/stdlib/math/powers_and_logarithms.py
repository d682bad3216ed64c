# sqrt, pow, exp and logarithms at exact points.
import math
print(math.sqrt(16), math.sqrt(2), math.pow(2, 10), math.exp(0), math.log(1), math.log10(1000), math.log2(1024), math.log(8, 2), round(math.cbrt(27), 12), math.log2(2 ** 1000), math.log10(10 ** 400), math.expm1(0), math.log1p(0), math.exp2(5), math.pow(0, 0))  # expect: 4.0 1.4142135623730951 1024.0 1.0 0.0 3.0 10.0 3.0 3.0 1000.0 400.0 0.0 0.0 32.0 1.0
for attempt in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.pow(0, -1), lambda: math.exp(1000), lambda: math.sqrt("a"), lambda: math.log(5, 1)):
    try:
        attempt()
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)  # expect: ValueError expected a nonnegative input, got -1.0
        # expect: ValueError expected a positive input
        # expect: ValueError expected a positive input
        # expect: ValueError math domain error
        # expect: OverflowError math range error
        # expect: TypeError must be real number, not str
        # expect: ZeroDivisionError division by zero
