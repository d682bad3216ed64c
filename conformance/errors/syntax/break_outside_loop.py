# break and continue belong into loops.
if True:
    break
# expect stderr:   File "{file}", line 3
# expect stderr:     break
# expect stderr:     ^^^^^
# expect stderr: SyntaxError: 'break' outside loop
# expect status: 1
