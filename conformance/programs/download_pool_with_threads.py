# Threads and futures: a pool, map, as_completed, exceptions of workers, a queue between threads, events, local data, timers.
# no oracle: CPython in WebAssembly cannot start threads
import collections
import concurrent.futures
import hashlib
import queue
import threading
import time


class Cache:
    def __init__(self):
        self._lock = threading.RLock()
        self._data = {}
        self.hits = self.misses = 0

    def get(self, key, make):
        with self._lock:
            if key in self._data:
                self.hits += 1
                return self._data[key]
            self.misses += 1
            value = self._data[key] = make(key)
            return value


def digest(key):
    return hashlib.sha1(key.encode()).hexdigest()[:8]


def job(n, cache):
    if n == 7:
        raise LookupError(f"job {n}")
    time.sleep(0.001 * (n % 3))
    return n, cache.get(f"key{n % 4}", digest)


cache = Cache()
with concurrent.futures.ThreadPoolExecutor(max_workers=4, thread_name_prefix="pool") as pool:
    futures = {pool.submit(job, n, cache): n for n in range(10)}
    results, errors = {}, {}
    for future in concurrent.futures.as_completed(futures):
        try:
            n, value = future.result()
            results[n] = value
        except LookupError as error:
            errors[futures[future]] = repr(error)
    print(sorted(results.items())[:5], errors)
    print(cache.hits, cache.misses, list(pool.map(pow, range(5), [2] * 5)))
    slow = pool.submit(time.sleep, 0.02)
    try:
        slow.result(timeout=0.001)
    except TimeoutError as error:
        print(type(error).__name__, slow.done(), slow.cancel())
# expect: [(0, 'adb1ef33'), (1, '1073ab6c'), (2, '87ba78e0'), (3, '3b88ea81'), (4, 'adb1ef33')] {7: "LookupError('job 7')"}
# expect: 5 4 [0, 1, 4, 9, 16]
# expect: TimeoutError False False


class Pipeline:
    STOP = object()

    def __init__(self, *stages):
        self.queues = [queue.Queue(maxsize=2) for _ in range(len(stages) + 1)]
        self.threads = [
            threading.Thread(target=self.run, args=(stage, *self.queues[i:i + 2]), name=stage.__name__, daemon=True)
            for i, stage in enumerate(stages)
        ]
        for thread in self.threads:
            thread.start()

    def run(self, stage, source, target):
        while (item := source.get()) is not self.STOP:
            target.put(stage(item))
        target.put(self.STOP)

    def feed(self, items):
        def put():
            for item in items:
                self.queues[0].put(item)
            self.queues[0].put(self.STOP)

        threading.Thread(target=put).start()
        yield from iter(self.queues[-1].get, self.STOP)


def strip(text):
    return text.strip()


def reverse(text):
    return text[::-1]


pipeline = Pipeline(strip, reverse, str.upper) if hasattr(str.upper, "__name__") else None
print(list(pipeline.feed([" abc ", "def", " g"])), [t.name for t in pipeline.threads])
# expect: ['CBA', 'FED', 'G'] ['strip', 'reverse', 'upper']

local, seen = threading.local(), []
barrier, start = threading.Barrier(3), threading.Event()
condition, shared = threading.Condition(), collections.deque()


def member(n):
    local.n = n
    start.wait()
    barrier.wait()
    seen.append(local.n)
    with condition:
        shared.append(n)
        condition.notify_all()


members = [threading.Thread(target=member, args=(n,)) for n in range(3)]
for thread in members:
    thread.start()
start.set()
with condition:
    condition.wait_for(lambda: len(shared) == 3, timeout=1)
for thread in members:
    thread.join()
print(sorted(seen), hasattr(local, "n"), any(t.is_alive() for t in members), threading.active_count())
# expect: [0, 1, 2] False False 1

fired = []
timer = threading.Timer(0.001, fired.append, ["ring"])
timer.start()
timer.join()
never = threading.Timer(60, fired.append, ["never"])
never.start()
never.cancel()
never.join()
print(fired)  # expect: ['ring']

problems = []
threading.excepthook = lambda args: problems.append((args.exc_type.__name__, args.thread.name))
broken = threading.Thread(target=lambda: 1 / 0, name="broken")
broken.start()
broken.join()
print(problems)  # expect: [('ZeroDivisionError', 'broken')]
semaphore = threading.BoundedSemaphore(1)
print(semaphore.acquire(), semaphore.acquire(blocking=False), semaphore.release())  # expect: True False None
try:
    semaphore.release()
except ValueError as error:
    print(error)
# expect: Semaphore released too many times
