# try needs except or finally.
try:
    x = 1
y = 2
# expect stderr:   File "{file}", line 4
# expect stderr:     y = 2
# expect stderr:     ^
# expect stderr: SyntaxError: expected 'except' or 'finally' block
# expect status: 1
