# What a generator, coroutine or async generator that waits shows of its names: before its body begins what it was given.
def make(factor):
    def steps(start, *more, scale=2, **named):
        first = start * factor
        yield first
        second = (lambda: start + scale)()
        yield second

    return steps


waiting = make(10)(1, 7, key="value")
frame = waiting.gi_frame
print(frame.f_locals, frame.f_lineno)
# expect: {'start': 1, 'scale': 2, 'more': (7,), 'named': {'key': 'value'}, 'factor': 10} 3
next(waiting)
print(frame.f_locals, frame.f_lineno)
# expect: {'start': 1, 'scale': 2, 'more': (7,), 'named': {'key': 'value'}, 'first': 10, 'factor': 10} 5
next(waiting)
print({name: value for name, value in frame.f_locals.items() if not callable(value)})
# expect: {'start': 1, 'scale': 2, 'more': (7,), 'named': {'key': 'value'}, 'first': 10, 'second': 3, 'factor': 10}
waiting.close()
print(waiting.gi_frame)  # expect: None


async def wait(seconds):
    return seconds


pending = wait(5)
print(pending.cr_frame.f_locals)  # expect: {'seconds': 5}
pending.close()


async def items(count):
    for i in range(count):
        yield i


print(items(3).ag_frame.f_locals)  # expect: {'count': 3}
doubled = (2 * number for number in [1, 2])
print(list(doubled.gi_frame.f_locals))  # expect: ['.0']
next(doubled)
print(doubled.gi_frame.f_locals["number"])  # expect: 1
