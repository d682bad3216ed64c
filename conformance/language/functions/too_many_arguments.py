# Too many positional arguments: the message counts what is taken and what was given.
def none(): pass
def one(a): pass
def some(a, b=1): pass
def keyword(a, *, k): pass
for attempt in (lambda: none(1), lambda: one(1, 2), lambda: some(), lambda: some(1, 2, 3), lambda: keyword(1, 2, k=3), lambda: keyword(1, 2)):
    try:
        attempt()
    except TypeError as error:
        print(error)  # expect: none() takes 0 positional arguments but 1 was given
        # expect: one() takes 1 positional argument but 2 were given
        # expect: some() missing 1 required positional argument: 'a'
        # expect: some() takes from 1 to 2 positional arguments but 3 were given
        # expect: keyword() takes 1 positional argument but 2 positional arguments (and 1 keyword-only argument) were given
        # expect: keyword() takes 1 positional argument but 2 were given
