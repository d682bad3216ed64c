# Positional arguments come first.
print(end="", "text")
# expect stderr:   File "{file}", line 2
# expect stderr:     print(end="", "text")
# expect stderr:                         ^
# expect stderr: SyntaxError: positional argument follows keyword argument
# expect status: 1
