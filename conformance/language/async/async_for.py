# async for awaits __anext__ until StopAsyncIteration; else and break work.
from _driver import Pause, drive

class Ticks:
    def __init__(self, n): self.n = n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return await Pause(self.n)
async def main():
    async for tick in Ticks(2):
        print(tick)
    else:
        print("else")
    async for tick in Ticks(5):
        if tick == 3:
            break
    print("broke at", tick)
drive(main())  # expect: 1
# expect: 0
# expect: else
# expect: broke at 3
