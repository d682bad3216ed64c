# | makes a new dict, |= takes pairs too; the right side wins, the left order stays.
a = {"x": 1, "y": 2}
b = {"y": 20, "z": 30}
print(a | b, b | a)  # expect: {'x': 1, 'y': 20, 'z': 30} {'y': 2, 'z': 30, 'x': 1}
a |= [("w", 0)]
print(a)  # expect: {'x': 1, 'y': 2, 'w': 0}
for other in ([("a", 1)], None, 3):
    try:
        a | other
    except TypeError as error:
        print(error)
# expect: unsupported operand type(s) for |: 'dict' and 'list'
# expect: unsupported operand type(s) for |: 'dict' and 'NoneType'
# expect: unsupported operand type(s) for |: 'dict' and 'int'


class D(dict):
    pass


print(type(D() | {}).__name__, type({} | D()).__name__, type(D().__ror__({})).__name__)  # expect: dict dict dict
try:
    a |= 5
except TypeError as error:
    print(error)
# expect: 'int' object is not iterable
