# A protocol that is a subclass of Sized does not stop isinstance() from asking Sized.
import collections.abc
from typing import Protocol


class Measured(collections.abc.Sized, Protocol):
    pass


class Plain:
    pass


print(isinstance(Plain(), collections.abc.Sized), issubclass(Plain, collections.abc.Sized), isinstance("", collections.abc.Sized))  # expect: False False True
