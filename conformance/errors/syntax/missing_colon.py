# A header without its colon.
if 1 > 0
    print("yes")
# expect stderr:   File "{file}", line 2
# expect stderr:     if 1 > 0
# expect stderr:             ^
# expect stderr: SyntaxError: expected ':'
# expect status: 1
