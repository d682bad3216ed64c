# nonlocal needs a binding in an enclosing function.
def f():
    nonlocal missing
# expect stderr:   File "{file}", line 3
# expect stderr:     nonlocal missing
# expect stderr:     ^^^^^^^^^^^^^^^^
# expect stderr: SyntaxError: no binding for nonlocal 'missing' found
# expect status: 1
