# A character that no token has.
x = 5 € 3
# expect stderr:   File "{file}", line 2
# expect stderr:     x = 5 € 3
# expect stderr:           ^
# expect stderr: SyntaxError: invalid character '€' (U+20AC)
# expect status: 1
