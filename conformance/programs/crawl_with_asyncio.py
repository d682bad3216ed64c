# asyncio as programs use it: bounded queues, worker tasks, semaphores, timeouts, groups, cancellation, async generators.
# no oracle: CPython in WebAssembly has an event loop of its own
import asyncio
import contextlib
import dataclasses
import random
import re

SITE = {
    "/": "see /a and /b",
    "/a": "see /a/1, /a/2 and /missing",
    "/b": "see / and /slow",
    "/a/1": "see /b",
    "/a/2": "nothing here",
    "/slow": "see /deep",
}
DELAYS = {"/slow": 10.0}


class Missing(Exception):
    pass


@dataclasses.dataclass
class Stats:
    fetched: int = 0
    retried: int = 0
    running: int = 0
    most: int = 0


class Crawler:
    def __init__(self, workers=3):
        self.queue = asyncio.Queue(maxsize=20)
        self.seen, self.errors, self.stats = set(), {}, Stats()
        self.gate = asyncio.Semaphore(2)
        self.workers = workers
        self.random = random.Random(4)
        self.failing = {"/b"}

    async def fetch(self, path):
        async with self.gate:
            self.stats.running += 1
            self.stats.most = max(self.stats.most, self.stats.running)
            try:
                await asyncio.sleep(DELAYS.get(path, 0.001 * self.random.random()))
                if path in self.failing:
                    self.failing.discard(path)
                    raise ConnectionResetError(path)
                if path not in SITE:
                    raise Missing(path)
                self.stats.fetched += 1
                return SITE[path]
            finally:
                self.stats.running -= 1

    async def fetch_with_retries(self, path, attempts=3):
        for attempt in range(attempts):
            try:
                async with asyncio.timeout(0.3):
                    return await self.fetch(path)
            except ConnectionError:
                self.stats.retried += 1
                await asyncio.sleep(0.001 * 2**attempt)
        raise Missing(f"{path} after {attempts}")

    async def links(self, path):
        for match in re.finditer(r"/[\w/]*", await self.fetch_with_retries(path)):
            yield match.group().rstrip("/") or "/"

    async def work(self):
        while True:
            path = await self.queue.get()
            try:
                async for link in self.links(path):
                    if link not in self.seen:
                        self.seen.add(link)
                        await self.queue.put(link)
            except (Missing, TimeoutError) as error:
                self.errors[path] = type(error).__name__
            finally:
                self.queue.task_done()

    async def run(self):
        self.seen.add("/")
        await self.queue.put("/")
        workers = [asyncio.create_task(self.work(), name=f"worker-{i}") for i in range(self.workers)]
        await self.queue.join()
        for worker in workers:
            worker.cancel()
        ends = await asyncio.gather(*workers, return_exceptions=True)
        return [type(e).__name__ for e in ends]


@contextlib.asynccontextmanager
async def timed(name, log):
    log.append(f"enter {name}")
    try:
        yield name.upper()
    finally:
        await asyncio.sleep(0)
        log.append(f"leave {name}")


async def pipeline(numbers):
    async def double(source):
        async for n in source:
            await asyncio.sleep(0)
            yield n * 2

    async def count(n):
        for i in range(n):
            yield i

    return [n async for n in double(count(numbers)) if n % 3]


async def groups(log):
    async def child(n):
        try:
            await asyncio.sleep(0.001 * n)
            if n == 2:
                raise ValueError(f"child {n}")
            log.append(f"child {n} done")
        except asyncio.CancelledError:
            log.append(f"child {n} cancelled")
            raise

    try:
        async with asyncio.TaskGroup() as group:
            for n in range(1, 5):
                group.create_task(child(n * (1 if n < 3 else 100) if n != 2 else 2))
    except* ValueError as caught:
        log.append(str(caught.exceptions))


async def main():
    crawler = Crawler()
    print(await crawler.run())
    print(sorted(crawler.seen), crawler.errors, crawler.stats)
    log = []
    async with timed("outer", log) as name, timed("inner", log):
        log.append(name)
    await groups(log)
    print(*log[:6], *sorted(log[6:]), sep="\n")
    print(await pipeline(6))
    event, lock, results = asyncio.Event(), asyncio.Lock(), []

    async def waiter(n):
        await event.wait()
        async with lock:
            results.append(n)

    tasks = [asyncio.create_task(waiter(n)) for n in range(3)]
    asyncio.get_running_loop().call_later(0.001, event.set)
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(results, len(done), len(pending))
    first = await asyncio.wait_for(asyncio.shield(asyncio.sleep(0, "first")), 1)
    print(first, [await f for f in asyncio.as_completed([asyncio.sleep(0.002, "b"), asyncio.sleep(0, "a")])])
    print(await asyncio.to_thread(sum, range(10)))
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(asyncio.Future(), 0.001)
        print("not reached")


asyncio.run(main())
# expect: ['CancelledError', 'CancelledError', 'CancelledError']
# expect: ['/', '/a', '/a/1', '/a/2', '/b', '/missing', '/slow'] {'/missing': 'Missing', '/slow': 'TimeoutError'} Stats(fetched=5, retried=1, running=0, most=2)
# expect: enter outer
# expect: enter inner
# expect: OUTER
# expect: leave inner
# expect: leave outer
# expect: child 1 done
# expect: (ValueError('child 2'),)
# expect: child 300 cancelled
# expect: child 400 cancelled
# expect: [2, 4, 8, 10]
# expect: [0, 1, 2] 3 0
# expect: first ['a', 'b']
# expect: 45
