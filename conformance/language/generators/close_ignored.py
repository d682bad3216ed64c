# A generator that yields while it is closed is an error; a returned value comes back.
def bad():
    try:
        yield 1
    except GeneratorExit:
        print("ignored")
    yield 2
def good():
    try:
        yield 1
    except GeneratorExit:
        return "bye"
g = good()
next(g)
print(g.close())  # expect: bye
b = bad()
next(b)
b.close()  # expect error: RuntimeError: generator ignored GeneratorExit
# expect: ignored
