# The StopIteration of a source or of the function reaches who asks, with its value.
class Source:
    def __iter__(self):
        return self

    def __next__(self):
        raise StopIteration("value")


def stop(x):
    raise StopIteration(x)


def g():
    return 5
    yield


for it in (map(str, Source()), zip(Source()), enumerate(Source()), filter(None, Source()), map(stop, [7]), filter(stop, [8]), map(str, g()), zip([1], g())):
    try:
        next(it)
    except StopIteration as error:
        print(type(it).__name__, repr(error), error.value)
# expect: map StopIteration('value') value
# expect: zip StopIteration('value') value
# expect: enumerate StopIteration('value') value
# expect: filter StopIteration('value') value
# expect: map StopIteration(7) 7
# expect: filter StopIteration(8) 8
# expect: map StopIteration(5) 5
# expect: zip StopIteration(5) 5


def delegating(it):
    print((yield from it))


list(delegating(map(str, Source())))  # expect: value
list(delegating(zip(g())))  # expect: 5
