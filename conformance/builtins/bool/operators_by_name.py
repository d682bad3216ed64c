# &, | and ^ of two bools are bools; with an int they are ints; anything else is not theirs.
print(True.__and__(False), True.__and__(3), True.__rand__(False), True.__and__(1.0))  # expect: False 1 False NotImplemented
print(False.__or__(True), False.__or__(6), False.__ror__(True), False.__or__("a"))  # expect: True 6 True NotImplemented
print(True.__xor__(True), True.__xor__(2), True.__rxor__(False), True.__rxor__(None))  # expect: False 3 True NotImplemented
print(True.__repr__(), False.__repr__(), bool.__repr__(True))  # expect: True False True
print(bool.__and__(True, True), bool.__dict__["__or__"](False, False))  # expect: True False
