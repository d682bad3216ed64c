# bool has two instances, takes one positional argument and cannot be subclassed.
print(bool(5) is True, bool("") is False, bool(True) is True, isinstance(True, int), bool.__mro__)
# expect: True True True True (<class 'bool'>, <class 'int'>, <class 'object'>)
try:
    bool(x=1)
except TypeError as error:
    print(error)
# expect: bool() takes no keyword arguments
try:
    bool(1, 2)
except TypeError as error:
    print(error)
# expect: bool expected at most 1 argument, got 2
try:
    class Third(bool):
        pass
except TypeError as error:
    print(error)
# expect: type 'bool' is not an acceptable base type
