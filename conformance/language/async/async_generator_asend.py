# asend, athrow and aclose of an async generator.
from _driver import drive

async def echo():
    got = None
    try:
        while True:
            try:
                got = yield got
            except ValueError as error:
                got = f"handled {error}"
    finally:
        print("cleanup")
async def main():
    g = echo()
    print(await g.asend(None), await g.asend("a"), await g.athrow(ValueError("v")))
    await g.aclose()
drive(main())  # expect: None a handled v
# expect: cleanup
