# Numbers that are equal have the same hash, whatever their type.
print(all(hash(n) == hash(float(n)) == hash(complex(n)) for n in range(-50, 50)))  # expect: True
print(hash(True) == hash(1), hash(-1), hash(0), hash(2**61 - 1) == hash(0) or hash(2**31 - 1) == hash(0))
# expect: True -2 0 True
print(hash(2**100) == hash(float(2**100)), {1: "int"}[1.0], {1.0, 1, True, 1 + 0j})  # expect: True int {1.0}
print(hash(float("inf")), hash(float("-inf")), hash(0.5) == hash(0.5 + 0j))  # expect: 314159 -314159 True
