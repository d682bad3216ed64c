# Ordering values of different types is a TypeError that names both.
try:
    1 < "a"
except TypeError as error:
    print(error)  # expect: '<' not supported between instances of 'int' and 'str'
try:
    [] >= ()
except TypeError as error:
    print(error)  # expect: '>=' not supported between instances of 'list' and 'tuple'
None > 1  # expect error: TypeError: '>' not supported between instances of 'NoneType' and 'int'
