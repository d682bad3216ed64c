# types.coroutine makes the generators of a function awaitable, for drivers written by hand.
import types


@types.coroutine
def pause(message):
    answer = yield message
    return answer * 2


async def main():
    return await pause("first") + await pause("second")


running = main()
print(running.send(None))  # expect: first
print(running.send(10))  # expect: second
try:
    running.send(1)
except StopIteration as stop:
    print(stop.value)  # expect: 22
print(types.coroutine(main) is main)  # expect: True
try:
    types.coroutine(5)
except TypeError as error:
    print(error)  # expect: types.coroutine() expects a callable
