# Negative indices count from the end; one step too far raises.
letters = ["a", "b", "c"]
print(letters[-1], letters[-3])  # expect: c a
letters[-4]  # expect error: IndexError: list index out of range
