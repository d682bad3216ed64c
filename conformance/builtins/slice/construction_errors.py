# slice() takes one to three values of any kind, by position only; indices() wants a length.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: slice())  # expect: TypeError: slice expected at least 1 argument, got 0
fails(lambda: slice(1, 2, 3, 4))  # expect: TypeError: slice expected at most 3 arguments, got 4
fails(lambda: slice(start=1))  # expect: TypeError: slice() takes no keyword arguments
fails(lambda: slice(1).indices(-1))  # expect: ValueError: length should not be negative
fails(lambda: slice(1).indices("a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: slice(1, 2, 0).indices(5))  # expect: ValueError: slice step cannot be zero
fails(lambda: slice("a").indices(5))  # expect: TypeError: slice indices must be integers or None or have an __index__ method
fails(lambda: slice(10**30, -10**30, -1).indices(10))  # expect: (9, -1, -1)
fails(lambda: type("S", (slice,), {}))  # expect: TypeError: type 'slice' is not an acceptable base type
try:
    slice(1).start = 5
except AttributeError as error:
    print(error)
# expect: readonly attribute
