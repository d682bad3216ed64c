# Async generators by name, driven by hand.
async def numbers():
    got = yield 1
    try:
        yield got
    except KeyError:
        yield "caught"
def run(awaitable):
    try:
        awaitable.send(None)
    except StopIteration as error:
        return error.value
    except StopAsyncIteration:
        return "over"
g = numbers()
print(type(g).__name__, g.__name__, g.__qualname__, g.__aiter__() is g, g.ag_running, g.ag_suspended, g.ag_await, g.ag_code is numbers.__code__, g.ag_frame is not None)
# expect: async_generator numbers numbers True False False None True True
print(run(g.__anext__()), run(g.asend("sent")), run(g.athrow(KeyError)), g.ag_suspended, run(g.__anext__()), g.ag_frame)
# expect: 1 sent caught True over None
print(run(g.aclose()), g.__repr__().startswith("<async_generator object numbers at 0x"), type(g).__class_getitem__(int))
# expect: None True async_generator[int]
g.__del__()
def fails(operation):
    try:
        print(operation())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: iter(g))  # expect: TypeError: 'async_generator' object is not iterable
fails(lambda: g.send(None))  # expect: AttributeError: 'async_generator' object has no attribute 'send'
fails(lambda: run(numbers().asend(5)))  # expect: TypeError: can't send non-None value to a just-started async generator
fails(lambda: setattr(g, "ag_frame", 5))  # expect: AttributeError: attribute 'ag_frame' of 'async_generator' objects is not writable
