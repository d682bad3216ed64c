# yield is an expression; without send its value is None.
def g():
    print((yield), [(yield 1), (yield 2)])
    x = yield
    return x
it = g()
next(it)
print(it.send("a"), it.send("b"))  # expect: 1 2
print(it.send("c"))  # expect: a ['b', 'c']
# expect: None
