# A parameter without a default after one with a default.
def f(a=1, b):
    pass
# expect stderr:   File "{file}", line 2
# expect stderr:     def f(a=1, b):
# expect stderr:                ^
# expect stderr: SyntaxError: parameter without a default follows parameter with a default
# expect status: 1
