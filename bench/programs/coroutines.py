# size: 1000
# small: 87
# expect: (2002000, 500500, 1000)
# stresses: coroutines that await each other, an event loop written in Python, awaitable objects, async for and async with
# does not show: real input and output, threads


class Pause:
    """Awaiting it hands control to the loop once."""

    def __await__(self):
        yield self


class Lock:
    def __init__(self):
        self.held = False
        self.waits = 0

    async def __aenter__(self):
        while self.held:
            self.waits += 1
            await Pause()
        self.held = True

    async def __aexit__(self, kind, error, trace):
        self.held = False


class Countdown:
    def __init__(self, start):
        self.left = start

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.left == 0:
            raise StopAsyncIteration
        self.left -= 1
        if self.left & 1:
            await Pause()
        return self.left


async def numbers(count):
    for i in range(count):
        yield i
        await Pause()


async def add(total, amount):
    await Pause()
    total[0] += amount
    return amount


async def worker(name, lock, total, log):
    async with lock:
        log.append(name)
        await Pause()
    async for i in Countdown(4):
        await add(total, name)
    return sum([i async for i in numbers(4)]) - 6 + name


def run_all(coroutines):
    ready = list(coroutines)
    results = []
    while ready:
        later = []
        for coroutine in ready:
            try:
                coroutine.send(None)
            except StopIteration as end:
                results.append(end.value)
            else:
                later.append(coroutine)
        ready = later
    return results


def run(size):
    total, log = [0], []
    lock = Lock()
    results = []
    for group in range(4):
        names = range(group * size // 4 + 1, (group + 1) * size // 4 + 1)
        results += run_all([worker(name, lock, total, log) for name in names])
    return total[0], sum(results), len(log)


if __name__ == "__main__":
    print(run(1000))
