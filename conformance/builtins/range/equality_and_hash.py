# Ranges are equal when they hold the same numbers; so are their hashes.
print(range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(0, 1) == range(0, 1, 7), range(3) == [0, 1, 2], range(2) != range(3))
# expect: True True True False True
print(hash(range(0)) == hash(range(9, 1)), hash(range(0, 3, 2)) == hash(range(0, 4, 2)), len({range(1), range(0, 1, 5)}))
# expect: True True 1
try:
    range(3) < range(4)
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'range' and 'range'
