# Slices compare like tuples of their three parts, and can be keys if those can.
print(slice(1) == slice(None, 1, None), slice(1, 2) == slice(1, 2, 1), slice(1, 2) < slice(1, 3), slice(1) != slice(2), slice([1]) == slice([1]))
# expect: True False True True True
print(hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "a"}[slice(1)], len({slice(1), slice(1), slice(2)}))  # expect: True a 2
for operation in (lambda: hash(slice([])), lambda: slice(1) < slice("a"), lambda: slice(1) < 1, lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(stop=1)):
    try:
        operation()
    except TypeError as error:
        print(error)
# expect: unhashable type: 'list'
# expect: '<' not supported between instances of 'int' and 'str'
# expect: '<' not supported between instances of 'slice' and 'int'
# expect: slice expected at least 1 argument, got 0
# expect: slice expected at most 3 arguments, got 4
# expect: slice() takes no keyword arguments
