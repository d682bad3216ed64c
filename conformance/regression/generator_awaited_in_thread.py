# types.coroutine() marks a copy of the function's code; in other threads than the main one the jit ran that of the original.
# no oracle: CPython in WebAssembly cannot start threads
import threading
import types


@types.coroutine
def zero():
    yield 0


async def wait():
    await zero()


def run():
    print(wait().send(None))


for _ in range(2):
    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
run()
# expect: 0
# expect: 0
# expect: 0
