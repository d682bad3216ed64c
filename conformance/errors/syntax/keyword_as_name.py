# A keyword cannot be assigned.
class = 5
# expect stderr:   File "{file}", line 2
# expect stderr:     class = 5
# expect stderr:           ^
# expect stderr: SyntaxError: invalid syntax
# expect status: 1
