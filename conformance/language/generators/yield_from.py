# yield from passes values through and gives back the return value.
def inner():
    x = yield 1
    print("inner got", x)
    return "inner result"
def outer():
    result = yield from inner()
    print(result)
    yield from [10, 20]
    yield from "ab"
it = outer()
print(next(it))  # expect: 1
print(it.send("hello"))  # expect: inner got hello
# expect: inner result
# expect: 10
print(list(it))  # expect: [20, 'a', 'b']
