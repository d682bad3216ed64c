# ** needs string keys and no repetition.
def f(**options): return options
for attempt in (
    lambda: f(**{1: 2}), lambda: f(a=1, **{"a": 2}), lambda: f(**[1]), lambda: f(*5), lambda: f(**{"b": 1}, **{"b": 2}),
):
    try:
        attempt()
    except TypeError as error:
        print(error)  # expect: keywords must be strings
        # expect: __main__.f() got multiple values for keyword argument 'a'
        # expect: __main__.f() argument after ** must be a mapping, not list
        # expect: __main__.f() argument after * must be an iterable, not int
        # expect: __main__.f() got multiple values for keyword argument 'b'
