# What cannot be awaited.
from _driver import drive
async def main():
    for bad in (5, "text", [1]):
        try:
            await bad
        except TypeError as error:
            print(error)
    async for x in [1]:  # expect error: TypeError: 'async for' requires an object with __aiter__ method, got list
        pass
drive(main())  # expect: 'int' object can't be awaited
# expect: 'str' object can't be awaited
# expect: 'list' object can't be awaited
