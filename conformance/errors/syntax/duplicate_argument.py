# Parameters have different names.
def f(a, b, a):
    pass
# expect stderr:   File "{file}", line 2
# expect stderr:     def f(a, b, a):
# expect stderr:                 ^
# expect stderr: SyntaxError: duplicate argument 'a' in function definition
# expect status: 1
