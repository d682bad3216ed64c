# What a set knows of its elements' hashes it does not ask them for again.
class Key:
    def __init__(self):
        self.hashed = self.compared = 0

    def __hash__(self):
        self.hashed += 1
        return 42

    def __eq__(self, other):
        self.compared += 1
        return False


def count(name, kind, convert=set):
    left, right = Key(), Key()
    a, b = {left}, convert([right])
    left.hashed = right.hashed = 0
    getattr(kind, name)(a, b)
    print(name, left.hashed, left.compared, right.hashed, right.compared)


for name in ("__or__", "__and__", "__sub__", "__xor__", "__ior__", "__iand__", "__isub__", "__ixor__", "__eq__", "__le__", "isdisjoint"):
    count(name, set)
# expect: __or__ 0 1 0 0
# expect: __and__ 0 1 0 0
# expect: __sub__ 0 0 0 1
# expect: __xor__ 0 0 0 2
# expect: __ior__ 0 1 0 0
# expect: __iand__ 0 1 0 0
# expect: __isub__ 0 1 0 0
# expect: __ixor__ 0 2 0 0
# expect: __eq__ 0 0 0 1
# expect: __le__ 0 0 0 1
# expect: isdisjoint 0 1 0 0
for name in ("union", "intersection", "difference", "symmetric_difference", "issubset", "issuperset"):
    count(name, set, dict.fromkeys)
    count(name, set, list)
# expect: union 0 1 0 0
# expect: union 0 1 1 0
# expect: intersection 0 1 1 0
# expect: intersection 0 1 1 0
# expect: difference 0 0 0 1
# expect: difference 0 1 1 0
# expect: symmetric_difference 0 0 0 2
# expect: symmetric_difference 0 0 1 2
# expect: issubset 0 1 1 0
# expect: issubset 0 1 1 0
# expect: issuperset 0 1 1 0
# expect: issuperset 0 1 1 0
key = Key()
elements = {key, "other"}
elements.pop()
key in elements.copy()
print(key.hashed)  # expect: 2
