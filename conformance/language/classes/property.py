# A property with getter, setter and deleter.
class Temperature:
    def __init__(self): self._celsius = 0
    @property
    def fahrenheit(self):
        "in degrees"
        return self._celsius * 9 / 5 + 32
    @fahrenheit.setter
    def fahrenheit(self, value): self._celsius = (value - 32) * 5 / 9
    @fahrenheit.deleter
    def fahrenheit(self): print("deleted")
t = Temperature()
t.fahrenheit = 212
print(t._celsius, t.fahrenheit, Temperature.fahrenheit.__doc__)  # expect: 100.0 212.0 in degrees
del t.fahrenheit  # expect: deleted
