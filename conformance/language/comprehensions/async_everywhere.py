# Asynchronous comprehensions: async for, await in any place, nested, in generators, in functions that are async.
class Ticks:
    def __init__(self, *items):
        self.items = iter(items)

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self.items:
            return item
        raise StopAsyncIteration


async def double(x):
    return 2 * x


async def main():
    print([x async for x in Ticks(1, 2)], {x async for x in Ticks(3)}, {x: await double(x) async for x in Ticks(4)})
    print([await double(x) for x in (1, 2) if await double(x) > 2])
    print([[y async for y in Ticks(x, x)] for x in (1, 2)])
    print([(x, y) for x in (1, 2) async for y in Ticks(5, 6) if x != 2 or y == 6])
    lazy = (await double(x) async for x in Ticks(7, 8))
    print(type(lazy).__name__, [x async for x in lazy])
    plain = (x for x in [await double(9)])
    print(type(plain).__name__, list(plain))
    waiting = (await double(x) for x in (10,))
    print(type(waiting).__name__, [x async for x in waiting])
    print([x for x in [1] if [y async for y in Ticks(1)]])
    print([f async for f in Ticks(lambda: f)][0]() is None if False else 'ok')
    return [i async for i in Ticks('last')]


coroutine = main()
try:
    coroutine.send(None)
except StopIteration as stop:
    print(stop.value)
# expect: [1, 2] {3} {4: 8}
# expect: [4]
# expect: [[1, 1], [2, 2]]
# expect: [(1, 5), (1, 6), (2, 6)]
# expect: async_generator [14, 16]
# expect: generator [18]
# expect: async_generator [20]
# expect: [1]
# expect: ok
# expect: ['last']
for source in [
    '[x async for x in y]',
    'def f(): return [x async for x in y]',
    'def f(): return (x async for x in y)',
    'async def f(): return [lambda: [x async for x in y]]',
    'async def f(): return [[x async for x in y] for z in w]',
    'def f(): return [[x async for x in y] for z in w]',
    'class A:\n [await x for x in y]',
    'async def f():\n def g(): return [await x for x in y]',
    'async def f(): return (yield) + [(yield) for x in y]',
    'async def f():\n yield 1\n return 2',
    'async def f(): yield from x',
]:
    try:
        compile(source, '<text>', 'exec')
        print('fine')
    except SyntaxError as error:
        print(error.msg, error.lineno, error.offset, error.end_offset)
# expect: asynchronous comprehension outside of an asynchronous function 1 1 21
# expect: asynchronous comprehension outside of an asynchronous function 1 17 37
# expect: fine
# expect: asynchronous comprehension outside of an asynchronous function 1 32 52
# expect: fine
# expect: asynchronous comprehension outside of an asynchronous function 1 17 50
# expect: asynchronous comprehension outside of an asynchronous function 2 2 22
# expect: asynchronous comprehension outside of an asynchronous function 2 18 38
# expect: 'yield' inside list comprehension 1 35 40
# expect: 'return' with value in async generator 3 2 10
# expect: 'yield from' inside async function 1 16 28
