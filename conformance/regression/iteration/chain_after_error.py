# A chain that met something that is no iterable is at its end.
from itertools import chain

items = chain([1], 2, [3])
print(next(items))  # expect: 1
try:
    next(items)
except TypeError as error:
    print(error)  # expect: 'int' object is not iterable
print(list(items), next(items, "end"))  # expect: [] end
