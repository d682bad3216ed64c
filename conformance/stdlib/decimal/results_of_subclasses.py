# Operations give a Decimal even where they return an operand as it was; only copies and constructors keep the class.
from decimal import Context, Decimal


class Money(Decimal):
    pass


one = Money(1)
print([type(made).__name__ for made in (+one, abs(one), one.max(Decimal(0)), one.normalize(), one.to_integral_value())])  # expect: ['Decimal', 'Decimal', 'Decimal', 'Decimal', 'Decimal']
print([type(made).__name__ for made in (one.__copy__(), one.canonical(), Money(one), one.conjugate())])  # expect: ['Money', 'Money', 'Money', 'Money']
print(type(Context().plus(one)).__name__, type(Decimal(one)).__name__)  # expect: Decimal Decimal
