# The in-place form names the operator with its equals sign.
n = 1
try:
    n += "a"
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for +=: 'int' and 'str'
items = (1,)
try:
    items -= [2]
except TypeError as error:
    print(error)  # expect: unsupported operand type(s) for -=: 'tuple' and 'list'
n **= None  # expect error: TypeError: unsupported operand type(s) for **=: 'int' and 'NoneType'
