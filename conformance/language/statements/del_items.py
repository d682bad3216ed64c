# del of items, slices and attributes.
items = list(range(10))
del items[0], items[-1]
del items[1:3]
del items[::3]
print(items)  # expect: [4, 5, 7, 8]
d = {"a": 1, "b": 2}
del d["a"]
print(d)  # expect: {'b': 2}
class Box: pass
box = Box()
box.x = 1
del box.x
print(hasattr(box, "x"))  # expect: False
del d["zzz"]  # expect error: KeyError: 'zzz'
