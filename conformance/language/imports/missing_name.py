# A name that the module does not have.
try:
    from math import no_such_function
except ImportError as error:
    print(str(error).split(" (")[0], error.name, error.name_from)  # expect: cannot import name 'no_such_function' from 'math' math no_such_function
import math
math.sine  # expect error: AttributeError: module 'math' has no attribute 'sine'. Did you mean: 'sin'?
