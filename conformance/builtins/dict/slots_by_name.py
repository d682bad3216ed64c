# The operators of dicts by name.
d = {"a": 1}
print(d.__len__(), d.__contains__("a"), d.__getitem__("a"), d.__eq__({"a": 1}), d.__ne__({"a": 1.0}), d.__eq__([("a", 1)]))
# expect: 1 True 1 True False NotImplemented
print(d.__lt__(d), d.__le__(d), d.__gt__(d), d.__ge__(d))  # expect: NotImplemented NotImplemented NotImplemented NotImplemented
print(d.__or__({"b": 2}), d.__ror__({"a": 0, "c": 3}), d.__or__([("b", 2)]), d.__ior__([("b", 2)]) is d, d)
# expect: {'a': 1, 'b': 2} {'a': 1, 'c': 3} NotImplemented True {'a': 1, 'b': 2}
print(list(d.__iter__()), list(d.__reversed__()), d.__repr__(), dict.__hash__, dict.__class_getitem__((str, int)))
# expect: ['a', 'b'] ['b', 'a'] {'a': 1, 'b': 2} None dict[str, int]
d.__setitem__("z", 26)
d.__delitem__("a")
print(d, d.__init__(q=1), d)  # expect: {'b': 2, 'z': 26, 'q': 1} None {'b': 2, 'z': 26, 'q': 1}
