# StopIteration that leaves a generator's body becomes RuntimeError.
def g():
    yield 1
    raise StopIteration("oops")
it = g()
next(it)
try:
    next(it)
except RuntimeError as error:
    print(error, repr(error.__cause__))  # expect: generator raised StopIteration StopIteration('oops')
def h():
    yield next(iter([]))
list(h())  # expect error: RuntimeError: generator raised StopIteration
