# Angles; results rounded to stay clear of the last digit.
import math
print(math.sin(0), math.cos(0), math.tan(0), round(math.sin(1), 12), round(math.cos(1), 12), round(math.tan(1), 12), round(math.atan2(1, -1), 12), math.atan2(0, 1), math.degrees(math.pi), math.radians(180))  # expect: 0.0 1.0 0.0 0.841470984808 0.540302305868 1.557407724655 2.356194490192 0.0 180.0 3.141592653589793
print(round(math.asin(1), 12), round(math.acos(0.5), 12), round(math.atan(1), 12), round(math.sinh(1), 12), round(math.cosh(1), 12), round(math.tanh(1), 12), round(math.asinh(1), 12), round(math.acosh(2), 12), round(math.atanh(0.5), 12))  # expect: 1.570796326795 1.047197551197 0.785398163397 1.175201193644 1.543080634815 0.761594155956 0.88137358702 1.316957896925 0.549306144334
print(math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.dist((0, 0), (3, 4)), round(math.erf(0.5), 12), round(math.gamma(5), 9), round(math.lgamma(10), 9))  # expect: 5.0 3.0 0.0 5.0 0.520499877813 24.0 12.80182748
math.acos(2)  # expect error: ValueError: expected a number in range from -1 up to 1, got 2.0
