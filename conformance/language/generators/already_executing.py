# A generator cannot resume itself.
def g():
    yield next(me)  # expect error: ValueError: generator already executing
me = g()
next(me)
