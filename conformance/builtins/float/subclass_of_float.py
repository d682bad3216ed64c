# Instances of subclasses: arithmetic gives floats, attributes may be set.
class Celsius(float):
    def __str__(self):
        return f"{float(self)} C"
    def __add__(self, other):
        return Celsius(float(self) + other)
warm = Celsius("20.5")
warm.place = "kitchen"
print(warm, repr(warm), warm.place, warm + 1, type(warm + 1).__name__, type(warm - 1).__name__, f"{warm}", f"{warm:.2f}", "%s %r" % (warm, warm))
# expect: 20.5 C 20.5 kitchen 21.5 C Celsius float 20.5 C 20.50 20.5 C 20.5
print(type(float(warm)).__name__, type(warm.real).__name__, type(warm.conjugate()).__name__, hash(warm) == hash(20.5), warm == 20.5)
# expect: float float float True True
