# An indented line without a header.
x = 1
    y = 2
# expect stderr:   File "{file}", line 3
# expect stderr:     y = 2
# expect stderr: IndentationError: unexpected indent
# expect status: 1
