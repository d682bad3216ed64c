# A number that runs into letters.
x = 12abc
# expect stderr:   File "{file}", line 2
# expect stderr:     x = 12abc
# expect stderr:          ^
# expect stderr: SyntaxError: invalid decimal literal
# expect status: 1
