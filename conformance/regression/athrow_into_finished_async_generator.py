# athrow() into an async generator that has ended raised StopAsyncIteration; CPython awaits it and gets None.
async def numbers():
    yield 1


async def main():
    generator = numbers()
    print([n async for n in generator])  # expect: [1]
    print(await generator.athrow(KeyError("late")))  # expect: None
    fresh = numbers()
    await fresh.aclose()
    print(await fresh.athrow(KeyError("late")))  # expect: None


try:
    main().send(None)
except StopIteration as end:
    print("end", end.value)  # expect: end None
