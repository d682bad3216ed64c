# insert clamps its position, pop does not.
a = []
for at in (0, 5, -5, -1):
    a.insert(at, at)
print(a)  # expect: [-5, 0, -1, 5]
print(a.pop(), a.pop(0), a.pop(-1))  # expect: 5 -5 -1
try:
    a.pop(3)
except IndexError as error:
    print(error)
# expect: pop index out of range
a.pop()
try:
    a.pop()
except IndexError as error:
    print(error)
# expect: pop from empty list
try:
    a.pop("x")
except TypeError as error:
    print(error)
# expect: 'str' object cannot be interpreted as an integer
try:
    a.insert(1)
except TypeError as error:
    print(error)
# expect: insert expected 2 arguments, got 1
