# A package that puts in its own place an object without room for its modules.
import sys


class Fixed:
    __slots__ = ("__path__", "__name__", "__spec__")


fixed = Fixed()
fixed.__path__, fixed.__name__, fixed.__spec__ = __path__, __name__, __spec__
sys.modules[__name__] = fixed
