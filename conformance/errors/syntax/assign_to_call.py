# A call cannot be assigned.
f(x) = 3
# expect stderr:   File "{file}", line 2
# expect stderr:     f(x) = 3
# expect stderr:     ^^^^
# expect stderr: SyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?
# expect status: 1
