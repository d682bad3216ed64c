# A field without its end.
x = f"a {1 + 2"
# expect stderr:   File "{file}", line 2
# expect stderr:     x = f"a {1 + 2"
# expect stderr:                   ^
# expect stderr: SyntaxError: f-string: expecting '}'
# expect status: 1
