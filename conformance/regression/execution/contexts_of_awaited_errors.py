# What an awaited object raises for a thrown exception has what the body handles as its context.
class Pause:
    def __await__(self):
        yield "pause"

async def handling():
    try:
        await Pause()
    except ValueError:
        await Pause()

async def not_handling():
    await Pause()
    await Pause()

for body in handling, not_handling:
    coroutine = body()
    coroutine.send(None)
    for number in range(2):
        try:
            print(coroutine.throw(ValueError(number)))
        except ValueError as error:
            print(repr(error), repr(error.__context__))
            break
# expect: pause
# expect: ValueError(1) ValueError(0)
# expect: ValueError(0) None
