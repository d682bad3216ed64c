# sys.set_asyncgen_hooks: firstiter hears of each async generator once.
import sys

async def numbers():
    yield 1

before = sys.get_asyncgen_hooks()
print(before)
sys.set_asyncgen_hooks(firstiter=lambda made: print("first", made.__name__))
walk = numbers()
for turn in range(2):
    try:
        walk.__anext__().send(None)
    except (StopIteration, StopAsyncIteration) as error:
        print(repr(error))
sys.set_asyncgen_hooks(*before)
try:
    sys.set_asyncgen_hooks(1)
except TypeError as error:
    print(error)
# expect: asyncgen_hooks(firstiter=None, finalizer=None)
# expect: first numbers
# expect: StopIteration(1)
# expect: StopAsyncIteration()
# expect: callable firstiter expected, got int
