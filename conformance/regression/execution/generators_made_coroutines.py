# types.coroutine() did not let `yield from` take a coroutine; async generators could not be renamed.
import types
async def inner(): return "done"
@types.coroutine
def outer(): return (yield from inner())
waiting = outer()
try:
    waiting.send(None)
except StopIteration as stop:
    print(stop.value)
# expect: done
async def numbers(): yield
generator = numbers()
generator.__name__, generator.__qualname__ = "other", "a.other"
print(generator.__name__, generator.__qualname__)  # expect: other a.other
try:
    generator.__name__ = 1
except TypeError as error:
    print(error)
# expect: __name__ must be set to a string object
