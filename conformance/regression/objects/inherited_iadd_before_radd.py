# In a subclass of list or bytearray, += is the inherited method, before __radd__ of the right operand is asked.
class Right:
    def __radd__(self, left):
        return "radd"
    def __iter__(self):
        return iter("ab")
class Letters(list):
    pass
plain, own = [], Letters()
plain += Right()
own += Right()
print(plain, own)  # expect: radd ['a', 'b']
class Buffer(bytearray):
    pass
buffer = Buffer()
try:
    buffer += Right()
except TypeError as error:
    print(error)  # expect: can't concat Right to Buffer
