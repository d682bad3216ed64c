# An empty field in an f-string.
x = f"a {} b"
# expect stderr:   File "{file}", line 2
# expect stderr:     x = f"a {} b"
# expect stderr:              ^
# expect stderr: SyntaxError: f-string: valid expression required before '}'
# expect status: 1
