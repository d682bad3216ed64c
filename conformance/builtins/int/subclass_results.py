# Arithmetic on an instance of a subclass gives plain ints; the instance keeps its own attributes.
class Meter(int):
    unit = "m"
    def __new__(cls, value, note=""):
        self = super().__new__(cls, value)
        self.note = note
        return self
length = Meter("12", note="roughly")
print(length, length.note, length.unit, type(length + 1).__name__, type(-length).__name__, type(+length).__name__)
# expect: 12 roughly m int int int
print(length == 12, hash(length) == hash(12), {12: "a"}[length], [10, 20, 30][Meter(1)], isinstance(length, int))
# expect: True True a 20 True
print(repr(length), f"{length:>5}", "%d" % length, type(int(length)).__name__, type(length.real).__name__)
# expect: 12    12 12 int int
