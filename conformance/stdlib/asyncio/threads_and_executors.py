# Blocking functions run in threads beside the event loop.
# no oracle: CPython in WebAssembly cannot start threads
import asyncio
import contextvars
import threading
import time

variable = contextvars.ContextVar("variable", default="unset")


def blocking(name):
    time.sleep(0.01)
    return name, variable.get()


async def main():
    variable.set("set")
    start = time.monotonic()
    print(await asyncio.gather(*(asyncio.to_thread(blocking, name) for name in "abc")))
    # expect: [('a', 'set'), ('b', 'set'), ('c', 'set')]
    print(await asyncio.get_running_loop().run_in_executor(None, sum, range(5)))  # expect: 10
    loop = asyncio.get_running_loop()
    woken = asyncio.Event()
    threading.Timer(0.005, loop.call_soon_threadsafe, [woken.set]).start()
    print(await woken.wait())  # expect: True


asyncio.run(main())


def in_thread():
    async def inner():
        await asyncio.sleep(0.001)
        return threading.current_thread().name

    print(asyncio.run(inner()))


thread = threading.Thread(target=in_thread, name="loop")
thread.start()
thread.join()  # expect: loop
