# A dict remembers the order of insertion; a changed value keeps its place, a deleted key loses it.
d = {"b": 1, "a": 2, "c": 3}
d["a"] = 20
del d["b"]
d["b"] = 10
print(d, list(d), d.popitem(), d)  # expect: {'a': 20, 'c': 3} ['a', 'c', 'b'] ('b', 10) {'a': 20, 'c': 3}
