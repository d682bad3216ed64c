# What can be deleted.
del 5
# expect stderr:   File "{file}", line 2
# expect stderr:     del 5
# expect stderr:         ^
# expect stderr: SyntaxError: cannot delete literal
# expect status: 1
