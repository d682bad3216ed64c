# Built-in types and their instances do not take new attributes.
try:
    int.x = 1
except TypeError as error:
    print(error)  # expect: cannot set 'x' attribute of immutable type 'int'
try:
    [].x = 1
except AttributeError as error:
    print(error)  # expect: 'list' object has no attribute 'x' and no __dict__ for setting new attributes
(5).real = 3  # expect error: AttributeError: attribute 'real' of 'int' objects is not writable
