# A misspelled keyword.
whille True:
    break
# expect stderr:   File "{file}", line 2
# expect stderr:     whille True:
# expect stderr:     ^^^^^^
# expect stderr: SyntaxError: invalid syntax. Did you mean 'while'?
# expect status: 1
