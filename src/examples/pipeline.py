"""Generators as a pipeline: every stage pulls from the one before, and nothing is stored that is not needed."""


def sensor(seed, count):
    """Readings as lines of text, a few of them broken."""
    for number in range(count):
        seed = (seed * 1664525 + 1013904223) % 2**32
        station = "ABC"[seed >> 28 & 3] if seed >> 28 & 3 < 3 else "A"
        value = (seed >> 12) % 600 / 10 - 10
        yield f"{number};{station};{value}" if seed % 50 else f"{number};?;error"


def parse(lines, rejected):
    for line in lines:
        number, station, value = line.split(";")
        try:
            yield int(number), station, float(value)
        except ValueError:
            rejected.append(line)


def plausible(readings, low, high):
    return (reading for reading in readings if low <= reading[2] <= high)


def batches(items, size):
    batch = []
    for item in items:
        batch.append(item)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def take(items, count):
    for _, item in zip(range(count), items):
        yield item


def averager():
    """A coroutine in the old sense: send() it numbers, it answers with the mean so far."""
    total = count = 0
    mean = None
    while True:
        value = yield mean
        if value is None:
            return {"count": count, "mean": mean}
        total += value
        count += 1
        mean = total / count


def collect(results, name):
    """Delegates to averagers; `yield from` hands back what each returned."""
    while True:
        results[name] = yield from averager()


def flatten(tree):
    for node in tree:
        if isinstance(node, (list, tuple)):
            yield from flatten(node)
        else:
            yield node


def primes():
    """Every prime strikes out its multiples, one dictionary entry a time."""
    composites = {}
    candidate = 2
    while True:
        if candidate in composites:
            for prime in composites.pop(candidate):
                composites.setdefault(candidate + prime, []).append(prime)
        else:
            composites.setdefault(candidate * candidate, []).append(candidate)
            yield candidate
        candidate += 1


def closing_report(log):
    try:
        while True:
            log.append((yield))
    finally:
        log.append("closed")


def main():
    rejected = []
    readings = plausible(parse(sensor(1, 12000), rejected), 0, 45)
    averagers, results = {}, {}
    for batch in batches(readings, 1500):
        for _, station, value in batch:
            if station not in averagers:
                averagers[station] = collect(results, station)
                next(averagers[station])
            averagers[station].send(value)
        low, high = min(batch, key=lambda r: r[2]), max(batch, key=lambda r: r[2])
        print(f"batch of {len(batch):>3}: coldest {low[2]:>4.1f} at {low[1]}, warmest {high[2]:>4.1f} at {high[1]}")
    for station in sorted(averagers):
        averagers[station].send(None)
        print(f"station {station}: {results[station]['count']} readings, mean {results[station]['mean']:.3f}")
    print(f"{len(rejected)} rejected, the first: {rejected[0]}")

    print("flattened:", *flatten([1, [2, (3, [4, []])], [[5]], 6]))
    evens = (n * n for n in range(10**12) if n % 2 == 0)
    print("lazy squares:", list(take(evens, 6)))

    def strictly(source):
        for n in source:
            if n % 10 == 3:
                yield n

    print("primes ending in 3:", *take(strictly(primes()), 8))

    log = []
    report = closing_report(log)
    next(report)
    report.send("first")
    report.send("second")
    report.close()
    print("log:", log)
    try:
        report.send("third")
    except StopIteration:
        print("the report is finished")


if __name__ == "__main__":
    main()
