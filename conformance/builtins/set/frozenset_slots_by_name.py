# The operators of frozenset by name.
s = frozenset({1, 2})
print(s.__and__({2, 3}), s.__rand__({2, 3}), s.__or__({3}), s.__ror__({3}), s.__sub__({1}), s.__rsub__({1, 5}), s.__xor__({2, 3}), s.__rxor__({2, 3}))
# expect: frozenset({2}) {2} frozenset({1, 2, 3}) {1, 2, 3} frozenset({2}) {5} frozenset({1, 3}) {1, 3}
print([getattr(s, name)([1]) for name in ("__and__", "__or__", "__sub__", "__xor__")] == [NotImplemented] * 4)  # expect: True
print(s.__eq__({1, 2}), s.__ne__({1}), s.__lt__({1, 2, 3}), s.__le__({1, 2}), s.__gt__({1}), s.__ge__({5}), s.__eq__([1, 2]))
# expect: True True True True True False NotImplemented
print(s.__len__(), s.__contains__(1), s.__contains__({1}), list(s.__iter__()), s.__repr__(), s.__hash__() == hash(frozenset([2, 1])), frozenset.__class_getitem__(int))
# expect: 2 True False [1, 2] frozenset({1, 2}) True frozenset[int]
print(s.__reduce__(), s.copy() is s, frozenset(s) is s, s.__rsub__([1]))  # expect: (<class 'frozenset'>, ([1, 2],), None) True True NotImplemented
