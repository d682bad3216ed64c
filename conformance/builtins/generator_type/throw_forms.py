# throw takes an instance or a class; what comes back is the next yield.
def g():
    while True:
        try:
            yield "ready"
        except ValueError as error:
            yield f"caught {error!r}"


it = g()
next(it)
print(it.throw(ValueError), next(it), it.throw(ValueError("v")))
# expect: caught ValueError() ready caught ValueError('v')
for bad in (3, "ValueError", object, None):
    try:
        it.throw(bad)
    except TypeError as error:
        print(error)
# expect: exceptions must be classes or instances deriving from BaseException, not int
# expect: exceptions must be classes or instances deriving from BaseException, not str
# expect: exceptions must be classes or instances deriving from BaseException, not type
# expect: exceptions must be classes or instances deriving from BaseException, not NoneType
it = g()
try:
    it.throw(ValueError("before the start"))
except ValueError as error:
    print(error)
# expect: before the start
try:
    it.throw(KeyError("after the end"))
except KeyError as error:
    print(error)
# expect: 'after the end'
print(next(it, "over"))  # expect: over
