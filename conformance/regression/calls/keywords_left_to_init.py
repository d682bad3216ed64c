# The constructor of a builtin type without keywords leaves them to the __init__ of a subclass that has its own.
import itertools

def fails(call):
    try:
        print(call())
    except TypeError as error:
        print(error)

for base, args in (tuple, ([1],)), (frozenset, ([1],)), (filter, (None, [1])), (itertools.chain, ([1],)), (itertools.islice, ([1], 1)), (float, ()):
    class Own(base):
        def __init__(self, *args, extra=None):
            self.extra = extra

    class Plain(base):
        pass

    print(base.__name__, Own(*args, extra=3).extra)
    fails(lambda: Plain(*args, extra=3))
# expect: tuple 3
# expect: tuple() takes no keyword arguments
# expect: frozenset 3
# expect: frozenset() takes no keyword arguments
# expect: filter 3
# expect: filter() takes no keyword arguments
# expect: chain 3
# expect: chain() takes no keyword arguments
# expect: islice 3
# expect: islice() takes no keyword arguments
# expect: float 3
# expect: float() takes no keyword arguments
