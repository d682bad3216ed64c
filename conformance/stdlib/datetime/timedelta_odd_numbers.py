# timedelta: subclasses of int and float that answer wrongly are found out.
from datetime import timedelta


def why(call):
    try:
        return call()
    except Exception as error:
        return f"{type(error).__name__}: {error}"

class Whole(int):
    product = "x"

    def __mul__(self, other):
        return self.product

    __rmul__ = __floordiv__ = __rfloordiv__ = __mul__


class Product:
    def __radd__(self, other):
        return Sum()


class Sum(int):
    def __divmod__(self, other):
        return self.answer


class Ratio(float):
    def as_integer_ratio(self):
        return self.answer


def ratio(answer):
    made = Ratio()
    made.answer = answer
    return made


whole = Whole()
print(why(lambda: timedelta(whole)))  # expect: TypeError: unsupported operand type(s) for +: 'int' and 'str'
print(why(lambda: timedelta(1) * whole))
# expect: TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
print(why(lambda: timedelta(1) // whole))
# expect: TypeError: unsupported operand type(s) for divmod(): 'str' and 'int'
print(why(lambda: timedelta(1) * ratio(None)))
# expect: TypeError: unexpected return type from as_integer_ratio(): expected tuple, not 'NoneType'
print(why(lambda: timedelta(1) / ratio((1, 2, 3))))  # expect: ValueError: as_integer_ratio() must return a 2-tuple
print(why(lambda: timedelta(1) * ratio((5, 2))))  # expect: 2 days, 12:00:00
print(why(lambda: timedelta(1) / ratio((1, 0))))  # expect: 0:00:00
print(why(lambda: timedelta(1) * ratio((1, 0))))  # expect: ZeroDivisionError: division by zero
for answer in None, (), (0, 1, 2), (-1, -5), (0, 10**7):
    Sum.answer = answer
    whole.product = Product()
    print(why(lambda: timedelta(whole)))
# expect: TypeError: divmod() returned non-tuple (type NoneType)
# expect: TypeError: divmod() returned a tuple of size 0
# expect: TypeError: divmod() returned a tuple of size 3
# expect: TypeError: divmod() returned a value out of range
# expect: TypeError: divmod() returned a value out of range
