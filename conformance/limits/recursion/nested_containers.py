# Comparing and printing deeply nested lists is limited or works, but never crashes.
a = b = None
for _ in range(150):
    a, b = [a], [b]
print(a == b, len(repr(a)), repr(a).count("["))  # expect: True 304 150
