# floor, ceil and trunc ask the object.
import math
class A:
    def __floor__(self): return "floor"
    def __ceil__(self): return "ceil"
    def __trunc__(self): return "trunc"
    def __float__(self): return 4.0
print(math.floor(A()), math.ceil(A()), math.trunc(A()), math.sqrt(A()))  # expect: floor ceil trunc 2.0
math.floor("a")  # expect error: TypeError: must be real number, not str
