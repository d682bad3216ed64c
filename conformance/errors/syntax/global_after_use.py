# global must stand before the name is used.
def f():
    x = 1
    global x
# expect stderr:   File "{file}", line 4
# expect stderr:     global x
# expect stderr:     ^^^^^^^^
# expect stderr: SyntaxError: name 'x' is assigned to before global declaration
# expect status: 1
