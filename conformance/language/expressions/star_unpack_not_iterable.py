# Unpacking what is not iterable.
try:
    [*1]
except TypeError as error:
    print(error)  # expect: Value after * must be an iterable, not int
try:
    print(*None)
except TypeError as error:
    print(error)  # expect: print() argument after * must be an iterable, not NoneType
{**[1]}  # expect error: TypeError: 'list' object is not a mapping
