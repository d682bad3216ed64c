# The old print statement.
print "hello"
# expect stderr:   File "{file}", line 2
# expect stderr:     print "hello"
# expect stderr:     ^^^^^^^^^^^^^
# expect stderr: SyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?
# expect status: 1
