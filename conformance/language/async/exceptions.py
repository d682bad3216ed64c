# Exceptions travel through await like through calls.
from _driver import Pause, drive

async def fail():
    await Pause(1)
    raise ValueError("inside")  # expect error: ValueError: inside
async def main():
    try:
        await fail()
    except ValueError as error:
        return f"caught {error}"
    finally:
        print("finally")
print(drive(main()))  # expect: finally
# expect: caught inside
drive(fail())
