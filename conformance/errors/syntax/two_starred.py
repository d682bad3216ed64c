# One starred target only.
*a, *b = [1, 2, 3]
# expect stderr:   File "{file}", line 2
# expect stderr:     *a, *b = [1, 2, 3]
# expect stderr:     ^^^^^^
# expect stderr: SyntaxError: multiple starred expressions in assignment
# expect status: 1
