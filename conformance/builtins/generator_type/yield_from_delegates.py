# send, throw and close reach the innermost generator.
def inner():
    try:
        while True:
            got = yield
            print("inner got", got)
    except KeyError as error:
        print("inner caught", error)
        return "inner result"
    finally:
        print("inner ends")


def outer():
    result = yield from inner()
    print("outer has", result)
    yield "after"


it = outer()
next(it)
it.send(1)  # expect: inner got 1
print(it.gi_yieldfrom.__name__)  # expect: inner
print(it.throw(KeyError("k")))
# expect: inner caught 'k'
# expect: inner ends
# expect: outer has inner result
# expect: after
print(it.gi_yieldfrom)  # expect: None
it = outer()
next(it)
it.close()  # expect: inner ends
