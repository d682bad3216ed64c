# An event loop is told of every async generator that begins, and forgets those that have ended and gone.
# no oracle: CPython in WebAssembly has an event loop of its own
import asyncio
import sys
import weakref


async def numbers(count):
    for i in range(count):
        yield i


async def failing():
    yield 1
    raise ValueError("no")


async def main():
    known = asyncio.get_running_loop()._asyncgens
    async for _ in numbers(3):
        pass
    print(len(known))  # expect: 0
    waiting = numbers(2)
    print(len(known))  # expect: 0
    print(await anext(waiting), len(known), weakref.getweakrefcount(waiting), waiting in known)  # expect: 0 1 1 True
    reference = weakref.ref(waiting)
    print(reference() is waiting, [each is waiting for each in known])  # expect: True [True]
    await waiting.aclose()
    del waiting, _
    print(len(known))  # expect: 0
    try:
        async for _ in failing():
            print(len(known))  # expect: 1
    except ValueError as error:
        print(error)  # expect: no
    print(len(known))  # expect: 0


asyncio.run(main())


# Hooks of a program's own: a reference with a callback stays true to the object while it is in use.
seen = []


def begins(generator):
    seen.append(generator)


def drive(awaitable):
    try:
        while True:
            awaitable.send(None)
    except StopIteration as end:
        return end.value


async def total(generator):
    return sum([i async for i in generator])


sys.set_asyncgen_hooks(firstiter=begins)
generator = numbers(4)
reference = weakref.ref(generator, lambda dead: seen.append("gone"))
print(drive(total(generator)), seen[0] is generator, reference() is generator, len(seen))  # expect: 6 True True 1
sys.set_asyncgen_hooks(None, None)
