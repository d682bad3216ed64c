# The library's functions read the names of generators of a program that never speaks of frames.
from inspect import getcoroutinelocals, getgeneratorlocals, getgeneratorstate


def steps(start):
    first = start + 1
    yield first
    second = 3
    yield second


waiting = steps(1)
print(getgeneratorstate(waiting), getgeneratorlocals(waiting))  # expect: GEN_CREATED {'start': 1}
next(waiting)
print(getgeneratorstate(waiting), getgeneratorlocals(waiting))  # expect: GEN_SUSPENDED {'start': 1, 'first': 2}
next(waiting)
print(getgeneratorlocals(waiting))  # expect: {'start': 1, 'first': 2, 'second': 3}
print(list(waiting), getgeneratorstate(waiting), getgeneratorlocals(waiting))  # expect: [] GEN_CLOSED {}


async def wait(seconds):
    return seconds


pending = wait(5)
print(getcoroutinelocals(pending))  # expect: {'seconds': 5}
pending.close()
