# next raises StopIteration or gives the default.
it = iter([1])
print(next(it), next(it, "default"), next(it, None))  # expect: 1 default None
try:
    next([1])
except TypeError as error:
    print(error)  # expect: 'list' object is not an iterator
next(it)  # expect error: StopIteration
