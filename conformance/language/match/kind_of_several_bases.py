# A class is a sequence or a mapping for patterns, never both: the first of its MRO that is either decides.
import collections
import collections.abc


class First(collections.UserDict, collections.abc.Sequence):
    pass


class Second(collections.abc.Sequence, collections.UserDict):
    pass


class Third(list, collections.abc.Mapping):
    pass


for cls in (First, Second, Third):
    print(cls.__name__, cls.__flags__ >> 5 & 3)
# expect: First 2
# expect: Second 1
# expect: Third 1
try:

    class Both(collections.abc.Collection):
        __abc_tpflags__ = collections.abc.Sequence.__flags__ | collections.abc.Mapping.__flags__

except TypeError as error:
    print(error)  # expect: __abc_tpflags__ cannot be both Py_TPFLAGS_SEQUENCE and Py_TPFLAGS_MAPPING
