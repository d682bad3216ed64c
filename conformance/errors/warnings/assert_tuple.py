# An assertion of a tuple is always true, and a warning.
# expect stderr: SyntaxWarning: assertion is always true, perhaps remove parentheses?
assert (1 == 2, "never fails")
print("still running")  # expect: still running
