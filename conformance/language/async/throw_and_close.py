# throw and close reach the innermost await.
from _driver import Pause

async def work():
    try:
        await Pause("waiting")
    except KeyError:
        await Pause("recovering")
    finally:
        print("cleanup")
c = work()
print(c.send(None))  # expect: waiting
print(c.throw(KeyError("k")))  # expect: recovering
c.close()  # expect: cleanup
