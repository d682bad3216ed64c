# An annotation alone binds nothing; with a value it assigns.
count: int = 3
name: str
print(count)  # expect: 3
try:
    name
except NameError as error:
    print(error)  # expect: name 'name' is not defined
