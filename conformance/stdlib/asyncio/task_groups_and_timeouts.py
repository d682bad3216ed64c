# A group cancels its other tasks when one fails; timeouts cancel what they surround.
# no oracle: CPython in WebAssembly has an event loop of its own
import asyncio


async def fail(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def sleeper():
    try:
        await asyncio.sleep(30)
    except asyncio.CancelledError:
        print("cancelled")  # expect: cancelled
        raise


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(sleeper())
            group.create_task(fail(0.001, ValueError("one")))
    except* ValueError as group:
        print(repr(group))  # expect: ExceptionGroup('unhandled errors in a TaskGroup', [ValueError('one')])
    try:
        await asyncio.wait_for(asyncio.sleep(30), 0.001)
    except TimeoutError as error:
        print(type(error).__name__)  # expect: TimeoutError
    try:
        async with asyncio.timeout(0.001):
            await asyncio.sleep(30)
    except TimeoutError:
        print("timeout")  # expect: timeout
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0.001, "x"))])
    print([task.result() for task in done], pending)  # expect: ['x'] set()


asyncio.run(main())
