# A float as the third argument of pow() has an error of its own; other types are just not supported.
for arguments in ((2, 3, 1.5), (1.5, 2, 3), ([], [], 2.5), (1, 2, "a")):
    try:
        pow(*arguments)
    except TypeError as error:
        print(error)
# expect: pow() 3rd argument not allowed unless all arguments are integers
# expect: pow() 3rd argument not allowed unless all arguments are integers
# expect: pow() 3rd argument not allowed unless all arguments are integers
# expect: unsupported operand type(s) for ** or pow(): 'int', 'int', 'str'
