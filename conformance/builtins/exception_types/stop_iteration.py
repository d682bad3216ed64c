# value is the first argument.
e = StopIteration(1, 2)
print(e.value, e.args, repr(e), StopIteration().value, repr(StopIteration()))
# expect: 1 (1, 2) StopIteration(1, 2) None StopIteration()
e.value = "set"
print(e.value, e.args)  # expect: set (1, 2)
try:
    next(iter([]))
except StopIteration as error:
    print(error.value, error.args)
# expect: None ()


def g():
    return [7]
    yield


try:
    next(g())
except StopIteration as error:
    print(error.value, error.args, str(error))
# expect: [7] ([7],) [7]
print(StopIteration((1, 2)).value)  # expect: (1, 2)
