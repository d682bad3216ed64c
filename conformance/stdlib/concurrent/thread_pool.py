# ThreadPoolExecutor: results in order, exceptions where they are asked for, cancelled futures.
# no oracle: CPython in WebAssembly cannot start threads
import functools
import threading
import time
from concurrent.futures import CancelledError, ThreadPoolExecutor, as_completed, wait


def slow_square(x):
    time.sleep(0.003 * (3 - x % 3))
    return x * x


with ThreadPoolExecutor(max_workers=3, thread_name_prefix="pool") as pool:
    print(list(pool.map(slow_square, range(6))))  # expect: [0, 1, 4, 9, 16, 25]
    failing = pool.submit(lambda: 1 / 0)
    print(repr(failing.exception()))  # expect: ZeroDivisionError('division by zero')
    print(pool.submit(threading.current_thread).result().name.startswith("pool_"))  # expect: True
    print(pool.submit(functools.partial(pow, 2), 10).result())  # expect: 1024
    futures = {pool.submit(slow_square, i): i for i in range(3)}
    print(sorted(futures[each] for each in as_completed(futures)))  # expect: [0, 1, 2]
    done, waiting = wait([pool.submit(slow_square, 1)], timeout=5)
    print(len(done), len(waiting))  # expect: 1 0

with ThreadPoolExecutor(1) as pool:
    gate = threading.Event()
    running = pool.submit(gate.wait)
    queued = pool.submit(print, "never")
    print(queued.cancel(), running.cancel())  # expect: True False
    gate.set()
    try:
        queued.result()
    except CancelledError:
        print("cancelled")  # expect: cancelled
    try:
        pool.submit(time.sleep, 0.05).result(timeout=0.001)
    except TimeoutError:
        print("timeout")  # expect: timeout
try:
    pool.submit(print)
except RuntimeError as error:
    print(error)  # expect: cannot schedule new futures after shutdown
