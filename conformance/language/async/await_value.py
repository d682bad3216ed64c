# await runs a coroutine to its end and takes its return value.
from _driver import drive

async def inner(x):
    return x * 2
async def outer():
    return await inner(3) + await inner(4)
print(drive(outer()))  # expect: 14
c = inner(1)
print(type(c).__name__, c.__name__)  # expect: coroutine inner
c.close()
