# throw and close reach the inner generator.
def inner():
    try:
        yield 1
    except ValueError:
        print("inner saw ValueError")
        yield "recovered"
    finally:
        print("inner cleanup")
def outer():
    yield from inner()
it = outer()
next(it)
print(it.throw(ValueError))  # expect: inner saw ValueError
# expect: recovered
it.close()  # expect: inner cleanup
