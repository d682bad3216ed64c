# What can go wrong with iter() and next().
class NoIterator:
    def __iter__(self):
        return 5


class NoneIter:
    __iter__ = None

    def __getitem__(self, i):
        return i


class GetItem:
    def __getitem__(self, i):
        if i == 2:
            raise IndexError
        return i


class StopInGetItem:
    def __getitem__(self, i):
        raise StopIteration


print(list(GetItem()), list(StopInGetItem()), type(iter(GetItem())).__name__)  # expect: [0, 1] [] iterator
for call in (lambda: iter(NoIterator()), lambda: iter(NoneIter()), lambda: next([]), lambda: iter(), lambda: next(), lambda: iter(5, 5), lambda: next(iter([]), 1, 2), lambda: iter(1), lambda: [*5], lambda: list(None)):
    try:
        call()
    except TypeError as error:
        print(error)
# expect: iter() returned non-iterator of type 'int'
# expect: 'NoneIter' object is not iterable
# expect: 'list' object is not an iterator
# expect: iter expected at least 1 argument, got 0
# expect: next expected at least 1 argument, got 0
# expect: iter(v, w): v must be callable
# expect: next expected at most 2 arguments, got 3
# expect: 'int' object is not iterable
# expect: Value after * must be an iterable, not int
# expect: 'NoneType' object is not iterable
it = iter(lambda: 3, 3)
print(list(it), type(it).__name__, next(iter([]), "default"))  # expect: [] callable_iterator default
