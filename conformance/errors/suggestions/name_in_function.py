# Locals and builtins are considered.
def f():
    total_amount = 3
    return total_amuont
try:
    f()
except NameError as error:
    print(error, error.name)  # expect: name 'total_amuont' is not defined total_amuont
pritn("x")  # expect error: NameError: name 'pritn' is not defined. Did you mean: 'print'?
