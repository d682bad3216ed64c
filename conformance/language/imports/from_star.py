# from m import * takes public names, or those in __all__.
from _counter import *  # expect: importing _counter
from _zoo import *
print(up(), value, Dog.food, size)  # expect: 1 0 bones 2
try:
    _private
except NameError as error:
    print(error)  # expect: name '_private' is not defined
print("hidden" in globals(), "speak" in globals())  # expect: False False
