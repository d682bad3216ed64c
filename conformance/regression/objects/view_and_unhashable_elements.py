# A list on either side of & with a dict view is walked, its elements are asked for in the view: no set is made of it.
items = {1: 2}.items()
print([[], (1, 2)] & items, items & [[], (1, 2)])  # expect: {(1, 2)} {(1, 2)}
try:
    [[]] & {1: 2}.keys()
except TypeError as error:
    print(error)  # expect: cannot use 'list' as a dict key (unhashable type: 'list')
