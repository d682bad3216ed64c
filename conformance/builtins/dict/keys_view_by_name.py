# dict_keys acts as a set of its keys.
d = {1: "a", 2: "b"}
keys = d.keys()
print(type(keys).__name__, keys.__len__(), keys.__contains__(1), list(keys.__iter__()), list(keys.__reversed__()), keys.__repr__())
# expect: dict_keys 2 True [1, 2] [2, 1] dict_keys([1, 2])
print(keys.__and__([2, 3]), keys.__rand__([2, 3]), keys.__or__([3]), keys.__ror__([3]), keys.__sub__([1]), keys.__rsub__([1, 5]), keys.__xor__([2, 3]), keys.__rxor__([2, 3]))
# expect: {2} {2} {1, 2, 3} {1, 2, 3} {2} {5} {1, 3} {1, 3}
print(keys.__eq__({1, 2}), keys.__ne__({1}), keys.__lt__({1, 2, 3}), keys.__le__({1, 2}), keys.__gt__({1}), keys.__ge__({5}), keys.__eq__([1, 2]))
# expect: True True True True True False NotImplemented
print(keys.isdisjoint([3]), keys.isdisjoint([2]), keys.mapping, type(keys).__hash__)  # expect: True False {1: 'a', 2: 'b'} None
