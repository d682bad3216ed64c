# The operator itself is marked with carets, its operands with tildes.
width = 5
text = "ab"
total = width * 2 + text + 1
# expect stderr: Traceback (most recent call last):
# expect stderr:   File "{file}", line 4, in <module>
# expect stderr:     total = width * 2 + text + 1
# expect stderr:             ~~~~~~~~~~^~~~~~
# expect stderr: TypeError: unsupported operand type(s) for +: 'int' and 'str'
# expect status: 1
