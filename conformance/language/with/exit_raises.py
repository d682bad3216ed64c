# An exception in __exit__ replaces the one of the block and keeps it as its context.
class M:
    def __enter__(self): pass
    def __exit__(self, *error): raise ValueError("in exit")
try:
    with M():
        raise KeyError("in block")
except ValueError as error:
    print(error, repr(error.__context__))  # expect: in exit KeyError('in block')
