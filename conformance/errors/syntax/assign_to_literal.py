# A literal cannot be assigned.
1 = x
# expect stderr:   File "{file}", line 2
# expect stderr:     1 = x
# expect stderr:     ^
# expect stderr: SyntaxError: cannot assign to literal here. Maybe you meant '==' instead of '='?
# expect status: 1
