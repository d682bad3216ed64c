# Functions on integers of any size.
import math
print(math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(12, -18, 27), math.lcm(4, 6), math.lcm(), math.lcm(0, 3), math.factorial(20), math.factorial(0), math.comb(10, 3), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.isqrt(10 ** 20 + 1), math.isqrt(8))  # expect: 6 0 5 3 12 1 0 2432902008176640000 1 120 0 20 120 10000000000 2
print(math.factorial(30), math.gcd(2 ** 100, 6 ** 50), math.comb(100, 50), math.isqrt(2 ** 201))  # expect: 265252859812191058636308480000000 1125899906842624 100891344545564193334812497256 1792728671193156477399422023278
for attempt in (lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.isqrt(-1), lambda: math.gcd(1.5), lambda: math.comb(-1, 2)):
    try:
        attempt()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: ValueError factorial() not defined for negative values
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: ValueError isqrt() argument must be nonnegative
        # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: ValueError n must be a non-negative integer
