# float(x) made a new object for nan.
import math
print(float(math.nan) is float(math.nan), float(math.inf) is math.inf)  # expect: True True
