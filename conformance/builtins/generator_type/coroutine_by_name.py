# Coroutines by name, and coroutine_wrapper, what __await__ gives.
class Pause:
    def __await__(self):
        got = yield "paused"
        return got
async def work():
    return await Pause()
c = work()
print(type(c).__name__, c.__name__, c.__qualname__, c.cr_running, c.cr_suspended, c.cr_await, c.cr_origin, c.cr_code is work.__code__, c.cr_frame is not None)
# expect: coroutine work work False False None None True True
print(c.send(None), c.cr_suspended, type(c.cr_await).__name__)  # expect: paused True generator
try:
    c.send("answer")
except StopIteration as error:
    print(error.value, c.cr_frame)
# expect: answer None
print(c.close(), c.__del__(), c.__repr__().startswith("<coroutine object work at 0x"), type(c).__class_getitem__(int))
# expect: None None True coroutine[int]
c = work()
w = c.__await__()
print(type(w).__name__, w.__iter__() is w, w.__next__())  # expect: coroutine_wrapper True paused
try:
    w.send(7)
except StopIteration as error:
    print(error.value)
# expect: 7
c = work()
w = c.__await__()
next(w)
try:
    w.throw(KeyError("k"))
except KeyError as error:
    print("KeyError", error)
# expect: KeyError 'k'
c = work()
c.__await__().close()
def fails(operation):
    try:
        print(operation())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: c.send(None))  # expect: RuntimeError: cannot reuse already awaited coroutine
fails(lambda: iter(c))  # expect: TypeError: 'coroutine' object is not iterable
fails(lambda: next(c))  # expect: TypeError: 'coroutine' object is not an iterator
