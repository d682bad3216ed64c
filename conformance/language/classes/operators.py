# Binary operators call the left operand's method, then the reflected one of the right.
class Money:
    def __init__(self, n): self.n = n
    def __add__(self, other): return Money(self.n + other.n) if isinstance(other, Money) else NotImplemented
    def __radd__(self, other): return Money(self.n + other)
    def __mul__(self, factor): return Money(self.n * factor)
    __rmul__ = __mul__
    def __repr__(self): return f"Money({self.n})"
print(Money(1) + Money(2), sum([Money(1), Money(2)]), 3 * Money(4), Money(4) * 3)  # expect: Money(3) Money(3) Money(12) Money(12)
Money(1) + "a"  # expect error: TypeError: unsupported operand type(s) for +: 'Money' and 'str'
