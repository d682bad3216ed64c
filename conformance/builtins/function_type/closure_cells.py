# Cells are shared, compare by contents, and can be empty.
def counter():
    n = 0

    def up():
        nonlocal n
        n += 1
        return n

    def look():
        return n

    return up, look


up, look = counter()
up(), up()
print(look(), up.__closure__[0] is look.__closure__[0], up.__closure__[0].cell_contents)  # expect: 2 True 2
up.__closure__[0].cell_contents = 40
print(up(), look.__closure__[0] == up.__closure__[0])  # expect: 41 True
del up.__closure__[0].cell_contents
try:
    look()
except NameError as error:
    print(error)
# expect: cannot access free variable 'n' where it is not associated with a value in enclosing scope
try:
    look.__closure__[0].cell_contents
except ValueError as error:
    print(error)
# expect: Cell is empty
