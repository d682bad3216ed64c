# Cells compare by their contents; an empty one is less than any other.
def make(value):
    def inner():
        return value
    return inner.__closure__[0]
one, two = make(1), make(2)
empty = type(one)()
print(one.__eq__(make(1)), one.__ne__(two), one.__lt__(two), one.__le__(one), one.__gt__(two), one.__ge__(empty), one.__eq__(5))
# expect: True True True True False True NotImplemented
print(empty.__lt__(one), empty == type(one)(), type(one).__hash__, empty.__repr__().endswith(": empty>"), one.cell_contents)
# expect: True True None True 1
one.cell_contents = [3]
print(one.cell_contents, type(one)(9).cell_contents)  # expect: [3] 9
del one.cell_contents
try:
    one.cell_contents
except ValueError as error:
    print(error)
# expect: Cell is empty
