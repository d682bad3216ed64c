# A view shows the dict as it is now; mapping gives a read-only look at it.
d = {"a": 1}
k, v, i = d.keys(), d.values(), d.items()
d["b"] = 2
print(k, v, i, len(k))  # expect: dict_keys(['a', 'b']) dict_values([1, 2]) dict_items([('a', 1), ('b', 2)]) 2
print(list(reversed(k)), list(reversed(v)), list(reversed(i)))  # expect: ['b', 'a'] [2, 1] [('b', 2), ('a', 1)]
print(k.mapping, type(k.mapping).__name__)  # expect: {'a': 1, 'b': 2} mappingproxy
try:
    k.mapping["x"] = 1
except TypeError as error:
    print(error)
# expect: 'mappingproxy' object does not support item assignment
try:
    k[0]
except TypeError as error:
    print(error)
# expect: 'dict_keys' object is not subscriptable
try:
    hash(k)
except TypeError as error:
    print(error)
# expect: unhashable type: 'dict_keys'
