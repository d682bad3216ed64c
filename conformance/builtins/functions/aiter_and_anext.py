# aiter() and anext() with and without a default.
class Count:
    def __init__(self):
        self.n = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        self.n += 1
        if self.n > 2:
            raise StopAsyncIteration
        return self.n
async def main():
    it = aiter(Count())
    print(await anext(it), await anext(it), await anext(it, "default"))
    try:
        await anext(it)
    except StopAsyncIteration:
        print("over")
try:
    main().send(None)
except StopIteration:
    pass
# expect: 1 2 default
# expect: over
for wrong in lambda: aiter(5), lambda: anext(5), lambda: aiter(), lambda: anext():
    try:
        wrong()
    except TypeError as error:
        print(error)
# expect: 'int' object is not an async iterable
# expect: 'int' object is not an async iterator
# expect: aiter() takes exactly one argument (0 given)
# expect: anext expected at least 1 argument, got 0
class Odd:
    def __aiter__(self):
        return 5
try:
    aiter(Odd())
except TypeError as error:
    print(error)
# expect: aiter() returned not an async iterator of type 'int'
