# Threads that wait inside what a builtin calls: a key, the function of reduce, a cached function, a partial of one.
# no oracle: CPython in WebAssembly has no threads
import functools
import threading


def together(body):
    """Three threads that must all be inside at once, and the main thread with them."""
    barrier = threading.Barrier(4)
    results = []
    threads = [threading.Thread(target=lambda i=i: results.append(body(i, barrier.wait))) for i in range(3)]
    for thread in threads:
        thread.start()
    barrier.wait(20)
    for thread in threads:
        thread.join(20)
    return sorted(results, key=repr)


def by_key(i, wait):
    return sorted([3, 1, 2], key=lambda x: (wait() if x == 1 else 0) * 0 - x, reverse=i == 2)


print(together(by_key))  # expect: [[1, 2, 3], [3, 2, 1], [3, 2, 1]]


class Key:
    def __init__(self, wait, item):
        self.item = item
        if item == 2:
            wait()

    def __lt__(self, other):
        return self.item < other.item


def in_place(i, wait):
    items = [3, 2, 1]
    items.sort(key=functools.partial(Key, wait))
    return items


print(together(in_place))  # expect: [[1, 2, 3], [1, 2, 3], [1, 2, 3]]


def failing(i, wait):
    items = [3, 2, 1]

    def key(item):
        if item == 2:
            wait()
            assert items == []
            raise ValueError(item)
        return item

    try:
        items.sort(key=key)
    except ValueError as error:
        names = []
        trace = error.__traceback__
        while trace is not None:
            names.append(trace.tb_frame.f_code.co_name)
            trace = trace.tb_next
        return items, names


print(together(failing)[0])  # expect: ([3, 2, 1], ['failing', 'key'])


def changing(i, wait):
    items = [2, 1]
    try:
        items.sort(key=lambda x: (wait() if x == 1 else 0, items.append(x)) and x)
    except ValueError as error:
        return str(error), items


print(together(changing)[0])  # expect: ('list modified during sort', [1, 2])


def folded(i, wait):
    def add(a, b):
        if b == 2:
            wait()
        return a + b

    return functools.reduce(add, range(4), i), functools.reduce(add, [i])


print(together(folded))  # expect: [(6, 0), (7, 1), (8, 2)]


def cached(i, wait):
    @functools.lru_cache(maxsize=2)
    def slow(a, b=0):
        wait()
        return a + b

    first = functools.partial(slow, i)(b=1)
    return first, slow(i, b=1), slow.cache_info().hits, slow.cache_info().currsize


print(together(cached))  # expect: [(1, 1, 1, 1), (2, 2, 1, 1), (3, 3, 1, 1)]


@functools.cache
def held(x):
    started.set()
    released.wait(20)
    return x * 2


started, released = threading.Event(), threading.Event()
answer = []
thread = threading.Thread(target=lambda: answer.append([held(1), held(1)]))
thread.start()
started.wait(20)
print(held.cache_info().currsize, answer)  # expect: 0 []
released.set()
thread.join()
print(held(1), answer, held.cache_info().hits)  # expect: 2 [[2, 2]] 2
