# A keyword argument may stand once only.
dict(a=1, b=2, a=3)
# expect stderr:   File "{file}", line 2
# expect stderr:     dict(a=1, b=2, a=3)
# expect stderr:                    ^^^
# expect stderr: SyntaxError: keyword argument repeated: a
# expect status: 1
