# reverse works in place, reversed gives an iterator.
a = [1, 2, 3]
print(a.reverse(), a, list(reversed(a)), next(reversed("ab")), list(reversed(range(0, 10, 3))), list(reversed({"a": 1, "b": 2})))  # expect: None [3, 2, 1] [1, 2, 3] b [9, 6, 3, 0] ['b', 'a']
