# return belongs into functions.
return 5
# expect stderr:   File "{file}", line 2
# expect stderr:     return 5
# expect stderr:     ^^^^^^^^
# expect stderr: SyntaxError: 'return' outside function
# expect status: 1
