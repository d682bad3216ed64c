# The messages of `del` for a slot that is empty and for an object without a __dict__.
class Slotted:
    __slots__ = ("size",)


try:
    del Slotted().size
except AttributeError as error:
    print(error)  # expect: size
try:
    del (5).size
except AttributeError as error:
    print(error)  # expect: 'int' object has no attribute 'size' and no __dict__ for setting new attributes
