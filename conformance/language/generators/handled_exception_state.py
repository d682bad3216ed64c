# A generator has its own handled exception; yielding inside except keeps it.
import sys
def g():
    try:
        raise ValueError("inside")
    except ValueError:
        yield sys.exception()
        yield sys.exception()
it = g()
print(repr(next(it)), sys.exception())  # expect: ValueError('inside') None
try:
    raise KeyError("outside")
except KeyError:
    print(repr(next(it)), repr(sys.exception()))  # expect: ValueError('inside') KeyError('outside')
