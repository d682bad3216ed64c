# The operators of sets by name know sets alone.
s = {1, 2}
print(s.__and__({2, 3}), s.__rand__({2, 3}), s.__or__({3}), s.__ror__({3}), s.__sub__({1}), s.__rsub__({1, 5}), s.__xor__({2, 3}), s.__rxor__({2, 3}))
# expect: {2} {2} {1, 2, 3} {1, 2, 3} {2} {5} {1, 3} {1, 3}
print([getattr(s, name)([1]) for name in ("__and__", "__or__", "__sub__", "__xor__", "__iand__", "__ior__", "__isub__", "__ixor__")] == [NotImplemented] * 8)
# expect: True
print(s.__eq__({1, 2}), s.__ne__({1}), s.__lt__({1, 2, 3}), s.__le__({1, 2}), s.__gt__({1}), s.__ge__({5}), s.__eq__([1, 2]), s.__lt__([1]))
# expect: True True True True True False NotImplemented NotImplemented
print(s.__len__(), s.__contains__(1), s.__contains__({1}), list(s.__iter__()), s.__repr__(), set.__hash__, set.__class_getitem__(int))
# expect: 2 True False [1, 2] {1, 2} None set[int]
print(s.__ior__({3}) is s, s.__iand__({1, 3, 5}) is s, s, s.__isub__({1}), s.__ixor__({3, 4}), s.__init__([7]), s)
# expect: True True {7} {7} {7} None {7}
