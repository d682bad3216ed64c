# list() of iterables.
print(list(), list("ab"), list((1, 2)), list({"a": 1}), list(range(3)), list({3}), list(list([1])))  # expect: [] ['a', 'b'] [1, 2] ['a'] [0, 1, 2] [3] [1]
list(5)  # expect error: TypeError: 'int' object is not iterable
