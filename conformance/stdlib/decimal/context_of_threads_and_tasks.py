# The context in force is a context variable: threads and tasks have one each, and what asyncio runs in a copy is set there alone.
# no oracle: CPython in WebAssembly cannot start threads
import asyncio
import contextvars
import decimal
import threading
from decimal import Decimal

decimal.getcontext().prec = 6
seen = []
thread = threading.Thread(target=lambda: seen.append(decimal.getcontext().prec))
thread.start()
thread.join()
print(seen, decimal.getcontext().prec)
# expect: [28] 6


async def divide(prec):
    with decimal.localcontext() as context:
        context.prec = prec
        first = Decimal(1) / 9
        await asyncio.sleep(0)
        return first, Decimal(1) / 9


async def main():
    print(await asyncio.gather(divide(3), divide(5), divide(7)))


asyncio.run(main())
# expect: [(Decimal('0.111'), Decimal('0.111')), (Decimal('0.11111'), Decimal('0.11111')), (Decimal('0.1111111'), Decimal('0.1111111'))]
print(Decimal(1) / 9)
# expect: 0.111111
copy = contextvars.copy_context()
copy.run(decimal.setcontext, decimal.Context(prec=2))
print(decimal.getcontext().prec, copy.run(lambda: Decimal(1) / 9))
# expect: 6 0.11
same = contextvars.copy_context()
print(same.run(decimal.getcontext) is decimal.getcontext())
# expect: True
