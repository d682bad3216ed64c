# A syntax error shows line and caret, without a traceback header; nothing runs.
print("never printed")
x = 1 +
# expect stderr:   File "{file}", line 3
# expect stderr:     x = 1 +
# expect stderr:            ^
# expect stderr: SyntaxError: invalid syntax
# expect status: 1
