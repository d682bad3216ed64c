# async with awaits __aenter__ and __aexit__.
from _driver import Pause, drive

class Connection:
    async def __aenter__(self):
        await Pause("opening")
        return "connection"
    async def __aexit__(self, kind, value, tb):
        await Pause("closing")
        print("closed", kind.__name__ if kind else None)
        return kind is KeyError
async def main():
    async with Connection() as c:
        print(c)
    async with Connection(), Connection():
        raise KeyError("swallowed")
    return "end"
print(drive(main(), print))  # expect: opening
# expect: connection
# expect: closing
# expect: closed None
# expect: opening
# expect: opening
# expect: closing
# expect: closed KeyError
# expect: closing
# expect: closed None
# expect: end
