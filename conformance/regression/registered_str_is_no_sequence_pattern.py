# collections.abc registers str and bytes as sequences; importing it made sequence patterns match them.
import collections
import collections.abc


def kind(value):
    match value:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


class Mine:
    pass


print(kind("ab"), kind(b"ab"), kind(bytearray(b"ab")), kind(set()))  # expect: neither neither neither neither
print(kind((1, 2)), kind(range(2)), kind(memoryview(b"")), kind(collections.deque()))
# expect: sequence sequence sequence sequence
print(kind({}), kind(type.__dict__), kind(collections.OrderedDict()))  # expect: mapping mapping mapping
print(kind(Mine()))  # expect: neither
collections.abc.Sequence.register(Mine)
print(kind(Mine()))  # expect: sequence
