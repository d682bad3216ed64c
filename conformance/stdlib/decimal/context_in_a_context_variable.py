# The context in force is a context variable: what runs in a copy of the context sets it there alone.
import contextvars
import decimal
from decimal import Decimal

decimal.getcontext().prec = 6


def step(prec):
    with decimal.localcontext() as context:
        context.prec = prec
        yield Decimal(1) / 9
        yield Decimal(1) / 9
    yield Decimal(1) / 9


tasks = [(contextvars.copy_context(), step(prec)) for prec in (3, 5)]
for _ in range(3):
    for context, task in tasks:
        print(context.run(next, task))
# expect: 0.111
# expect: 0.11111
# expect: 0.111
# expect: 0.11111
# expect: 0.111111
# expect: 0.111111
print(Decimal(1) / 9)  # expect: 0.111111
copy = contextvars.copy_context()
print(copy.run(decimal.getcontext) is decimal.getcontext())  # expect: True
copy.run(decimal.setcontext, decimal.Context(prec=2))
print(decimal.getcontext().prec, copy.run(lambda: Decimal(1) / 9))  # expect: 6 0.11
