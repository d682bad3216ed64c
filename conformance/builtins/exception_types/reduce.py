# __reduce__ of exceptions keeps their fields.
print(OSError(9999, "x", "f").__reduce__())
print(OSError(9999, "x", "f", None, "g").__reduce__())
print(ImportError("a", name="n").__reduce__(), ImportError("a").__reduce__())
error = AttributeError("a", name="n", obj=1)
print(error.__reduce__(), error.__getstate__())
print(KeyError(1).__reduce__(), StopIteration(3).__reduce__())
# expect: (<class 'OSError'>, (9999, 'x', 'f'))
# expect: (<class 'OSError'>, (9999, 'x', 'f', None, 'g'))
# expect: (<class 'ImportError'>, ('a',), {'name': 'n'}) (<class 'ImportError'>, ('a',))
# expect: (<class 'AttributeError'>, ('a',), {'name': 'n', 'args': ('a',)}) {'name': 'n', 'args': ('a',)}
# expect: (<class 'KeyError'>, (1,)) (<class 'StopIteration'>, (3,))
