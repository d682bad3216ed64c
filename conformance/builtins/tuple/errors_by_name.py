# What tuples refuse, with CPython's words.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
t = (1, 2)
fails(lambda: t.__add__([3]))  # expect: TypeError: can only concatenate tuple (not "list") to tuple
fails(lambda: t.__mul__("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: t.__getitem__(5))  # expect: IndexError: tuple index out of range
fails(lambda: t.__getitem__("a"))  # expect: TypeError: tuple indices must be integers or slices, not str
fails(lambda: t.index(9))  # expect: ValueError: tuple.index(x): x not in tuple
fails(lambda: t.index(1, 1))  # expect: ValueError: tuple.index(x): x not in tuple
fails(lambda: t.count())  # expect: TypeError: tuple.count() takes exactly one argument (0 given)
fails(lambda: tuple(5))  # expect: TypeError: 'int' object is not iterable
fails(lambda: tuple([1], [2]))  # expect: TypeError: tuple expected at most 1 argument, got 2
fails(lambda: tuple(iterable=[1]))  # expect: TypeError: tuple() takes no keyword arguments
fails(lambda: hash(([],)))  # expect: TypeError: unhashable type: 'list'
