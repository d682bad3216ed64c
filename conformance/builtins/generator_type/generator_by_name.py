# Generators by name.
def numbers():
    got = yield 1
    try:
        yield got
    except KeyError as error:
        yield "caught " + str(error)
    return "end"
g = numbers()
print(g.__name__, g.__qualname__, g.__iter__() is g, g.gi_running, g.gi_suspended, g.gi_yieldfrom, g.gi_code is numbers.__code__)
# expect: numbers numbers True False False None True
print(g.__next__(), g.send("sent"), g.throw(KeyError("k")), g.gi_suspended, g.gi_frame.f_lineno)  # expect: 1 sent caught 'k' True 7
try:
    g.__next__()
except StopIteration as error:
    print(error.value, g.gi_frame, g.gi_suspended)
# expect: end None False
print(g.close(), g.__del__(), g.__repr__().startswith("<generator object numbers at 0x"), type(g).__class_getitem__(int))
# expect: None None True generator[int]
g.__name__ = "renamed"
print(g.__name__, repr(g).split()[2])  # expect: renamed numbers
def fails(operation):
    try:
        print(operation())
    except BaseException as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: numbers().send(1))  # expect: TypeError: can't send non-None value to a just-started generator
fails(lambda: numbers().throw(5))  # expect: TypeError: exceptions must be classes or instances deriving from BaseException, not int
fails(lambda: numbers().throw(ValueError("v")))  # expect: ValueError: v
fails(lambda: setattr(g, "__name__", 5))  # expect: TypeError: __name__ must be set to a string object
fails(lambda: setattr(g, "gi_frame", 5))  # expect: AttributeError: attribute 'gi_frame' of 'generator' objects is not writable
fails(lambda: type(g)())  # expect: TypeError: cannot create 'generator' instances
