# keys, values and items are live views.
d = {"a": 1, "b": 2}
keys, values, items = d.keys(), d.values(), d.items()
d["c"] = 3
print(keys, values, items, len(keys), "c" in keys, 3 in values, ("a", 1) in items, ("a", 2) in items)  # expect: dict_keys(['a', 'b', 'c']) dict_values([1, 2, 3]) dict_items([('a', 1), ('b', 2), ('c', 3)]) 3 True True True False
print(list(reversed(keys)), keys & {"a", "x"}, sorted(keys | {"z"}), items - {("a", 1)} == {("b", 2), ("c", 3)}, keys == {"a", "b", "c"}, keys.isdisjoint({"q"}))  # expect: ['c', 'b', 'a'] {'a'} ['a', 'b', 'c', 'z'] True True True
keys[0]  # expect error: TypeError: 'dict_keys' object is not subscriptable
