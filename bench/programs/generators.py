# size: 400000
# small: 3271
# expect: 39999800010
# stresses: resuming generators: a chain of them, yield from, send
# does not show: work between two yields


def count(size):
    n = 0
    while n < size:
        yield n
        n += 1


def evens(numbers):
    for n in numbers:
        if n % 2 == 0:
            yield n


def both(first, second):
    yield from first
    yield from second


def summer():
    total = 0
    while True:
        n = yield total
        total += n


def run(size):
    total = summer()
    next(total)
    result = 0
    for n in both(evens(count(size)), (n for n in range(5))):
        result = total.send(n)
    total.close()
    return result


if __name__ == "__main__":
    print(run(400000))
