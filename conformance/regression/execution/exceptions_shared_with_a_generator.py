# A generator that caught the exception which its caller handles forgot it at its next yield.
import sys
def store():
    try:
        yield sys.exception()
    except ValueError:
        yield sys.exception()
        yield sys.exception()
        raise
stored = store()
print(next(stored))  # expect: None
try:
    raise ValueError("kept")
except ValueError as error:
    print(repr(stored.throw(error)))
# expect: ValueError('kept')
print(repr(next(stored)), sys.exception())  # expect: ValueError('kept') None
try:
    next(stored)
except ValueError as error:
    print(repr(error), error.__context__)
# expect: ValueError('kept') None
