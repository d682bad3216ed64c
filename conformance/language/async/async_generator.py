# An async generator yields to async for and awaits in between.
from _driver import Pause, drive

async def count(n):
    for i in range(n):
        await Pause("tick")
        yield i
async def main():
    async for i in count(3):
        print("got", i)
    g = count(1)
    print(await anext(g), await anext(g, "default"))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("finished")
drive(main())  # expect: got 0
# expect: got 1
# expect: got 2
# expect: 0 default
# expect: finished
print(type(count(1)).__name__)  # expect: async_generator
