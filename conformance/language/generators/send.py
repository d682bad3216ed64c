# send resumes with a value; the first one must be None.
def g():
    got = yield "ready"
    while True:
        got = yield got * 2
it = g()
try:
    it.send(1)
except TypeError as error:
    print(error)  # expect: can't send non-None value to a just-started generator
print(next(it), it.send(5), it.send("a"))  # expect: ready 10 aa
