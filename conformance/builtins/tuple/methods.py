# count and index; there is nothing that changes a tuple.
t = (1, 2, 3, 2)
print(t.count(2), t.index(2), t.index(2, 2), t.count("x"))  # expect: 2 1 3 0
try:
    t.index(9)
except ValueError as error:
    print(error)
# expect: tuple.index(x): x not in tuple
try:
    t.index(1, 1)
except ValueError as error:
    print(error)
# expect: tuple.index(x): x not in tuple
print([name for name in dir(tuple) if not name.startswith("_")])  # expect: ['count', 'index']
try:
    t[0] = 1
except TypeError as error:
    print(error)
# expect: 'tuple' object does not support item assignment
try:
    del t[0]
except TypeError as error:
    print(error)
# expect: 'tuple' object doesn't support item deletion
