# Imports are statements like others and may stand anywhere.
def root(x):
    from math import sqrt as r
    import sys as system
    return r(x), system.__name__
print(root(9))  # expect: (3.0, 'sys')
try:
    r
except NameError as error:
    print(error)  # expect: name 'r' is not defined
if True:
    import math
print(math.floor(2.5))  # expect: 2
