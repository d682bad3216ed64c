# keys and items views have set operators and compare like sets; values do not.
d = {"a": 1, "b": 2}
k, i, v = d.keys(), d.items(), d.values()
print(sorted(k & {"a", "z"}), sorted(k | ["q"]), k - {"a"}, sorted(k ^ {"a", "c"}))
# expect: ['a'] ['a', 'b', 'q'] {'b'} ['b', 'c']
print(k == {"a", "b"}, k <= {"a", "b", "c"}, k > {"a"}, k.isdisjoint("xyz"), i.isdisjoint([("a", 1)]))
# expect: True True True True False
print(i & {("a", 1)}, ("a", 1) in i, ("a", 2) in i, "a" in i, 1 in v)  # expect: {('a', 1)} True False False True
print(v == d.values(), v == v, k == d.keys())  # expect: False True True
print(type(k & k).__name__, type({1} | k).__name__)  # expect: set set
try:
    v & v
except TypeError as error:
    print(error)
# expect: unsupported operand type(s) for &: 'dict_values' and 'dict_values'
try:
    k & 3
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
try:
    k < [1]
except TypeError as error:
    print(error)
# expect: '<' not supported between instances of 'dict_keys' and 'list'
