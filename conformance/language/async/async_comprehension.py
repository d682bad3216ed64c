# Comprehensions with async for and await.
from _driver import drive

async def numbers(n):
    for i in range(n):
        yield i
async def double(x):
    return x * 2
async def main():
    print([x async for x in numbers(4) if x % 2])
    print({x: await double(x) for x in range(3)})
    print([await double(x) async for x in numbers(3)])
    print([y async for y in (x + 1 async for x in numbers(3))])
drive(main())  # expect: [1, 3]
# expect: {0: 0, 1: 2, 2: 4}
# expect: [0, 2, 4]
# expect: [1, 2, 3]
