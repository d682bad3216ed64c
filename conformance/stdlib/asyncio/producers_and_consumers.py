# Tasks on one bounded queue.
# no oracle: CPython in WebAssembly has an event loop of its own
import asyncio


async def produce(queue, name):
    for i in range(3):
        await queue.put((name, i))


async def consume(queue, taken):
    while True:
        taken.append(await queue.get())
        queue.task_done()


async def main():
    queue, taken = asyncio.Queue(maxsize=2), []
    consumers = [asyncio.create_task(consume(queue, taken)) for _ in range(2)]
    await asyncio.gather(produce(queue, "a"), produce(queue, "b"))
    await queue.join()
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))  # expect: [CancelledError(''), CancelledError('')]
    print(sorted(taken))  # expect: [('a', 0), ('a', 1), ('a', 2), ('b', 0), ('b', 1), ('b', 2)]


asyncio.run(main())
