# Negative indices count from the end; one step too far raises.
s = "abc"
print(s[-1], s[-3])  # expect: c a
s[3]  # expect error: IndexError: string index out of range
