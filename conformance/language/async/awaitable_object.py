# An object with __await__ hands requests to the driver.
from _driver import Pause, drive

async def ask():
    a = await Pause("a")
    b = await Pause("b")
    return a + b
print(drive(ask(), lambda request: request.upper() + "!"))  # expect: A!B!
