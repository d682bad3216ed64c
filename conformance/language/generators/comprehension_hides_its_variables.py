# locals() after a comprehension does not show what it iterated with.
def f():
    before = [i for i in range(3)]
    return locals()


def g():
    i = "outer"
    nested = [[i for i in "ab"] for j in range(2)]
    return sorted(vars())


print(f(), g())  # expect: {'before': [0, 1, 2]} ['i', 'nested']
