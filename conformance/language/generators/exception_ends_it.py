# After an exception a generator is finished.
def g():
    yield 1
    raise ValueError("broken")
it = g()
next(it)
try:
    next(it)
except ValueError as error:
    print(error)  # expect: broken
print(list(it))  # expect: []
