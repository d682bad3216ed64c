# An open bracket at the end.
values = [1, 2,
print(values)
# expect stderr:   File "{file}", line 2
# expect stderr:     values = [1, 2,
# expect stderr:              ^
# expect stderr: SyntaxError: '[' was never closed
# expect status: 1
