# An exception thrown into a body that has not begun is raised at the line where its code starts, without marks.
import traceback


def generator():
    yield 1


@lambda function: function
def decorated(first,
              second=2):
    yield 1


async def coroutine():
    pass


async def asynchronous():
    yield 1


def delegating():
    yield from generator()


def entries(error):
    for entry in traceback.extract_tb(error.__traceback__)[1:]:
        yield entry.name, entry.lineno, entry.end_lineno, entry.colno, entry.end_colno


expression = (x for
              x in [1])
for body in generator(), decorated(1), coroutine(), expression, delegating():
    try:
        body.throw(ValueError('thrown'))
    except ValueError as error:
        print(*entries(error))
        entry = error.__traceback__.tb_next
        print(entry.tb_lineno - entry.tb_frame.f_code.co_firstlineno, sorted(entry.tb_frame.f_locals))
    try:
        next(body)
    except (StopIteration, TypeError) as error:
        print(repr(error))
# expect: ('generator', 5, 5, None, None)
# expect: 0 []
# expect: StopIteration()
# expect: ('decorated', 9, 9, None, None)
# expect: 0 ['first', 'second']
# expect: StopIteration()
# expect: ('coroutine', 15, 15, None, None)
# expect: 0 []
# expect: TypeError("'coroutine' object is not an iterator")
# expect: ('<genexpr>', 32, 32, None, None)
# expect: 0 ['.0']
# expect: StopIteration()
# expect: ('delegating', 23, 23, None, None)
# expect: 0 []
# expect: StopIteration()

try:
    asynchronous().athrow(KeyError(1)).send(None)
except KeyError as error:
    print(*entries(error))
# expect: ('asynchronous', 19, 19, None, None)

body = generator()
next(body)
for _ in range(2):
    try:
        body.throw(KeyError(2))
    except KeyError as error:
        print(*entries(error))
# expect: ('generator', 6, 6, 4, 11)
# expect:
