# Money: decimal contexts, rounding, allocation without losing cents, formatting, locale-free parsing, a currency class.
import decimal
import functools
import numbers
import operator
import re
import typing
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal, localcontext

CENT = Decimal("0.01")


@functools.total_ordering
class Money:
    __slots__ = ("amount", "currency")

    def __init__(self, amount, currency="EUR"):
        self.amount = Decimal(amount).quantize(CENT, ROUND_HALF_EVEN)
        self.currency = currency

    @classmethod
    def parse(cls, text):
        if not (match := re.fullmatch(r"\s*([A-Z]{3})\s*(-?[\d,]+(?:\.\d+)?)\s*", text)):
            raise ValueError(f"no money: {text!r}")
        return cls(match[2].replace(",", ""), match[1])

    def _same(self, other):
        if self.currency != other.currency:
            raise TypeError(f"{self.currency} and {other.currency}")
        return other.amount

    def __add__(self, other):
        if other == 0:
            return self
        return Money(self.amount + self._same(other), self.currency)

    __radd__ = __add__

    def __neg__(self):
        return Money(-self.amount, self.currency)

    def __sub__(self, other):
        return self + -other

    def __mul__(self, factor):
        if not isinstance(factor, (numbers.Number, Decimal)):
            return NotImplemented
        return Money(self.amount * Decimal(str(factor)), self.currency)

    __rmul__ = __mul__

    def __eq__(self, other):
        return isinstance(other, Money) and (self.amount, self.currency) == (other.amount, other.currency)

    def __lt__(self, other):
        return self.amount < self._same(other)

    def __hash__(self):
        return hash((self.amount, self.currency))

    def __format__(self, spec):
        return f"{format(self.amount, spec or ',.2f')} {self.currency}"

    def __repr__(self):
        return f"Money('{self.amount}', {self.currency!r})"

    def split(self, *ratios):
        cents = int(self.amount.scaleb(2))
        shares = [cents * r // sum(ratios) for r in ratios]
        for i in range(cents - sum(shares)):
            shares[i] += 1
        return [Money(Decimal(s).scaleb(-2), self.currency) for s in shares]


class Line(typing.NamedTuple):
    text: str
    count: Decimal
    price: Money
    tax: Decimal = Decimal("0.19")

    @property
    def net(self):
        return self.price * self.count


lines = [
    Line("Pens, blue", Decimal(12), Money("1.15")),
    Line("Paper A4", Decimal("2.5"), Money("3.995"), Decimal("0.07")),
    Line("Delivery", Decimal(1), Money.parse("EUR 1,004.9"), Decimal(0)),
]
print(f"{'text':<12}|{'count':^7}|{'price':>14}|{'net':>14}")
# expect: text        | count |         price|           net
for line in lines:
    print(f"{line.text:<12}|{line.count:^7}|{format(line.price):>14}|{line.net:>10,.2f}")
# expect: Pens, blue  |  12   |      1.15 EUR|     13.80 EUR
# expect: Paper A4    |  2.5  |      4.00 EUR|     10.00 EUR
# expect: Delivery    |   1   |  1,004.90 EUR|  1,004.90 EUR
taxes = {}
for line in lines:
    taxes[line.tax] = taxes.get(line.tax, 0) + line.net
for rate, base in sorted(taxes.items()):
    print(f"{rate:>6.0%} of {base:.2f} = {base * rate}")
# expect:     0% of 1004.90 EUR = 0.00 EUR
# expect:     7% of 10.00 EUR = 0.70 EUR
# expect:    19% of 13.80 EUR = 2.62 EUR
total = sum(line.net for line in lines) + sum(base * rate for rate, base in taxes.items())
print(total, total.split(1, 1, 1), Money("0.05").split(3, 7), total > Money(1000), Money(1) == Money("1.00"), len({Money(1), Money("1.00")}))
# expect: Money('1032.02', 'EUR') [Money('344.01', 'EUR'), Money('344.01', 'EUR'), Money('344.00', 'EUR')] [Money('0.02', 'EUR'), Money('0.03', 'EUR')] True True 1
for wrong in (lambda: Money(1) + Money(1, "USD"), lambda: Money.parse("1.50 EUR"), lambda: Money("x"), lambda: Money(1) * "2", lambda: Money(1) < Money(1, "CHF")):
    try:
        wrong()
    except (TypeError, ValueError, decimal.DecimalException) as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: EUR and USD
# expect: ValueError: no money: '1.50 EUR'
# expect: InvalidOperation: [<class 'decimal.ConversionSyntax'>]
# expect: TypeError: can't multiply sequence by non-int of type 'Money'
# expect: TypeError: EUR and CHF

with localcontext(prec=6, rounding=ROUND_HALF_UP) as context:
    print(Decimal(1) / 7, Decimal("1.0000005") + 0, context.flags[decimal.Inexact], Decimal("1e-7").normalize(), Decimal(2).sqrt())
    context.traps[decimal.DivisionByZero] = False
    print(Decimal(1) / 0, -Decimal(1) / 0, Decimal("NaN").is_nan(), Decimal("Infinity") > 10**100)
# expect: 0.142857 1.00000 True 1E-7 1.41421
# expect: Infinity -Infinity True True
print([str(Decimal(x).quantize(Decimal("1"), r)) for x in ("2.5", "-2.5", "3.5") for r in (decimal.ROUND_HALF_EVEN, decimal.ROUND_CEILING, decimal.ROUND_DOWN, decimal.ROUND_05UP)])
# expect: ['2', '3', '2', '2', '-2', '-2', '-2', '-2', '4', '4', '3', '3']
rate = functools.reduce(operator.mul, [1 + Decimal("0.035") / 12] * 12) - 1
print(f"{rate:.8%} {rate:e} {Decimal('1234567.891'):,.1f}", Decimal(0.1), Decimal("1.10").as_tuple(), Decimal("12.50").as_integer_ratio())
# expect: 3.55669529% 3.5566952945970477933558452e-2 1,234,567.9 0.1000000000000000055511151231257827021181583404541015625 DecimalTuple(sign=0, digits=(1, 1, 0), exponent=-2) (25, 2)
