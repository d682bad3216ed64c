# := takes plain names only.
(x.y := 5)
# expect stderr:   File "{file}", line 2
# expect stderr:     (x.y := 5)
# expect stderr:      ^^^
# expect stderr: SyntaxError: cannot use assignment expressions with attribute
# expect status: 1
