# A closing bracket of another kind.
values = [1, 2)
# expect stderr:   File "{file}", line 2
# expect stderr:     values = [1, 2)
# expect stderr:                   ^
# expect stderr: SyntaxError: closing parenthesis ')' does not match opening parenthesis '['
# expect status: 1
