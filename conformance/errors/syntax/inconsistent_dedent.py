# A line whose indentation matches no block.
if True:
        x = 1
    y = 2
# expect stderr:   File "{file}", line 4
# expect stderr:     y = 2
# expect stderr:          ^
# expect stderr: IndentationError: unindent does not match any outer indentation level
# expect status: 1
