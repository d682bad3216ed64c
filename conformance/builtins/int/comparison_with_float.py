# Integers and floats compare by exact value.
print(1 == 1.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > 2.0 ** 53, 10 ** 400 > 1e308, 10 ** 400 < float("inf"), -10 ** 400 > float("-inf"), 1 < 1.5 < 2, 0 == -0.0, 1 == float("nan"))  # expect: True True False True True True True True True False
print(hash(1) == hash(1.0) == hash(True), hash(2 ** 40) == hash(2.0 ** 40), {1: "a"}[1.0], hash(0.5) == hash(1 / 2), hash(-1) == hash(-2))  # expect: True True a True True
