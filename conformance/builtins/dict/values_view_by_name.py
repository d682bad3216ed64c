# dict_values is no set: it has a length, an order, and identity for equality.
d = {1: "a", 2: "b"}
values = d.values()
print(type(values).__name__, values.__len__(), list(values.__iter__()), list(values.__reversed__()), values.__repr__(), values.mapping)
# expect: dict_values 2 ['a', 'b'] ['b', 'a'] dict_values(['a', 'b']) {1: 'a', 2: 'b'}
print("a" in values, values == d.values(), values == values, hash(values) == hash(values))  # expect: True False True True
d[3] = "c"
print(len(values), list(values))  # expect: 3 ['a', 'b', 'c']
try:
    values & {"a"}
except TypeError as error:
    print(error)
# expect: unsupported operand type(s) for &: 'dict_values' and 'set'
try:
    values.mapping[1] = 2
except TypeError as error:
    print(error)
# expect: 'mappingproxy' object does not support item assignment
