# else without its if.
x = 1
else:
    pass
# expect stderr:   File "{file}", line 3
# expect stderr:     else:
# expect stderr:     ^^^^
# expect stderr: SyntaxError: invalid syntax
# expect status: 1
