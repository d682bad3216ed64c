# What is thrown into a generator that waits inside a handler gets what is being handled there as its context.
def waiting():
    try:
        raise KeyError("handled")
    except KeyError:
        yield "waits"


def inner():
    try:
        raise KeyError("inner")
    except KeyError:
        yield "waits"


def outer():
    try:
        raise IndexError("outer")
    except IndexError:
        yield from inner()


def thrown(generator, exception):
    next(generator)
    try:
        generator.throw(exception)
    except BaseException as caught:
        return caught


def chain(exception):
    words = []
    while exception is not None:
        words.append(repr(exception))
        exception = exception.__context__
    return " < ".join(words)


for make in (waiting, inner, outer):
    print(make.__name__, chain(thrown(make(), ValueError("thrown"))), "/", chain(thrown(make(), GeneratorExit())))
# expect: waiting ValueError('thrown') < KeyError('handled') / GeneratorExit() < KeyError('handled')
# expect: inner ValueError('thrown') < KeyError('inner') / GeneratorExit() < KeyError('inner')
# expect: outer ValueError('thrown') < IndexError('outer') / GeneratorExit() < IndexError('outer')

generator = waiting()
next(generator)
try:
    raise LookupError("of the caller")
except LookupError:
    try:
        generator.throw(ValueError("thrown while handling"))
    except ValueError as caught:
        print(chain(caught))
# expect: ValueError('thrown while handling') < KeyError('handled')
