# close() gives what the body returns after GeneratorExit.
def g(kind):
    try:
        yield 1
    except GeneratorExit:
        if kind == "return":
            return "bye"
        if kind == "raise":
            raise ValueError("in close")
        if kind == "stop":
            raise StopIteration
        if kind == "yield":
            yield 2


for kind in ("return", "raise", "stop", "yield", "none"):
    it = g(kind)
    next(it)
    try:
        print(kind, it.close())
    except Exception as error:
        print(kind, type(error).__name__, error)
# expect: return bye
# expect: raise ValueError in close
# expect: stop RuntimeError generator raised StopIteration
# expect: yield RuntimeError generator ignored GeneratorExit
# expect: none None
print(g("x").close())  # expect: None
