# A module has no names before __init__, which sets five of them each time; dir() wants a dictionary.
from types import ModuleType

module = ModuleType.__new__(ModuleType)
print(module.__dict__, module)  # expect: {} <module '?'>
try:
    module.name
except AttributeError as error:
    print(error)  # expect: module has no attribute 'name'
module.name = 1
module.__init__("first", "text")
module.__spec__ = 2
module.__init__("second")
print(module.__dict__)
# expect: {'name': 1, '__name__': 'second', '__doc__': None, '__package__': None, '__loader__': None, '__spec__': None}


class Odd(ModuleType):
    __dict__ = "none"


try:
    dir(Odd("odd"))
except TypeError as error:
    print(error)  # expect: <module>.__dict__ is not a dictionary
