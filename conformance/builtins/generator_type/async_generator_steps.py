# async_generator_asend and async_generator_athrow: the awaitables of an async generator's methods.
async def numbers():
    yield 1
    yield 2
g = numbers()
step = g.asend(None)
print(type(step).__name__, step.__await__() is step, step.__iter__() is step)  # expect: async_generator_asend True True
try:
    step.__next__()
except StopIteration as error:
    print(error.value)
# expect: 1
def fails(operation):
    try:
        print(operation())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: step.send(None))  # expect: RuntimeError: cannot reuse already awaited __anext__()/asend()
step = g.__anext__()
fails(lambda: step.throw(KeyError("k")))  # expect: KeyError: 'k'
print(step.close())  # expect: None
end = numbers().athrow(ValueError("v"))
print(type(end).__name__, end.__await__() is end, end.__iter__() is end, end.close())  # expect: async_generator_athrow True True None
fails(lambda: numbers().athrow(ValueError("v")).__next__())  # expect: ValueError: v
fails(lambda: numbers().aclose().send(None))  # expect: StopIteration:
fails(lambda: numbers().athrow(ValueError("v")).throw(KeyError("k")))  # expect: KeyError: 'k'
step.__del__()
end.__del__()
names = "async_generator_asend async_generator_athrow"
