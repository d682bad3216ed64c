# Decimal numbers do not start with zero.
x = 0123
# expect stderr:   File "{file}", line 2
# expect stderr:     x = 0123
# expect stderr:         ^
# expect stderr: SyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers
# expect status: 1
