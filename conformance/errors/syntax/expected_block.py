# A header without a body.
def f():
print("x")
# expect stderr:   File "{file}", line 3
# expect stderr:     print("x")
# expect stderr:     ^^^^^
# expect stderr: IndentationError: expected an indented block after function definition on line 2
# expect status: 1
