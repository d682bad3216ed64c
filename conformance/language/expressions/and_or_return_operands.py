# `and` and `or` return one of their operands, not a bool.
print(0 or "x", "a" or "b", [] or {} or None)  # expect: x a None
print(1 and 2, 0 and 2, "" and 1)  # expect: 2 0
print(not [], not "a", not not 3)  # expect: True False True
print(1 or 2 and 3, (1 or 2) and 3)  # expect: 1 3
