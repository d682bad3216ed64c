# yield in finally blocks: what leaves the guarded block goes on when the block goes on.
import sys


def leaves():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 2:
                return "returned"
            yield i
        finally:
            yield f"f{i}"


def result(body):
    return (yield ("result", (yield from body)))


print(list(result(leaves())))  # expect: [0, 'f0', 'f1', 'f2', ('result', 'returned')]


def raising():
    try:
        try:
            yield 1
        finally:
            try:
                1 / 0
            except ZeroDivisionError:
                yield repr(sys.exception())
            yield repr(sys.exception())
    except KeyError as error:
        yield repr(error), error.__context__, repr(sys.exception())


body = raising()
print(next(body))  # expect: 1
print(body.throw(KeyError("k")), sys.exception())  # expect: ZeroDivisionError('division by zero') None
print(next(body), next(body))  # expect: KeyError('k') ("KeyError('k')", None, "KeyError('k')")


def broken():
    for i in range(3):
        try:
            yield i
            break
        finally:
            yield "before the break"
    else:
        yield "else"
    yield "after"


print(list(broken()))  # expect: [0, 'before the break', 'after']
