# map and filter are lazy; filter(None) keeps what is true.
m = map(lambda a, b: a + b, [1, 2, 3], [10, 20])
print(next(m), list(m), list(m), list(map(str, [1, 2])), list(filter(None, [0, 1, "", "a"])), list(filter(lambda x: x > 1, [1, 2, 3])), list(map(int, "12")))  # expect: 11 [22] [] ['1', '2'] [1, 'a'] [2, 3] [1, 2]
print(type(m).__name__, list(map(max, [1, 5], [4, 2], [3, 3])))  # expect: map [4, 5]
list(map(5, [1]))  # expect error: TypeError: 'int' object is not callable
