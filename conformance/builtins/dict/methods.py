# setdefault, pop, popitem, update and clear.
d = {"a": 1}
print(d.setdefault("a", 5), d.setdefault("b", 6), d.setdefault("c"), d)  # expect: 1 6 None {'a': 1, 'b': 6, 'c': None}
print(d.pop("a"), d.pop("zz", "default"), d.popitem(), d)  # expect: 1 default ('c', None) {'b': 6}
d.update({"x": 1}, y=2)
d.update([("z", 3)])
print(d, d.copy() == d, d.clear(), d)  # expect: {} True None {}
try:
    d.popitem()
except KeyError as error:
    print(error)  # expect: 'popitem(): dictionary is empty'
d.pop("gone")  # expect error: KeyError: 'gone'
