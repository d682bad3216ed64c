# Two expressions side by side in brackets.
items = [1, 2 3]
# expect stderr:   File "{file}", line 2
# expect stderr:     items = [1, 2 3]
# expect stderr:                 ^^^
# expect stderr: SyntaxError: invalid syntax. Perhaps you forgot a comma?
# expect status: 1
