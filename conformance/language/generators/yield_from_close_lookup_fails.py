# When an iterator's close cannot be looked up, nobody can catch that: a generator that delegates to it closes all the same.
import sys
class Opaque:
    def __iter__(self):
        return self
    def __next__(self):
        return 1
    def __getattr__(self, name):
        raise ZeroDivisionError(name)
def delegate(items):
    try:
        yield from items
    finally:
        print("left")
said = []
sys.unraisablehook = lambda unraisable: said.append((repr(unraisable.exc_value), unraisable.err_msg.split(" object")[0]))
generator = delegate(Opaque())
next(generator)
print(generator.close())  # expect: left
# expect: None
print(said)
# expect: [("ZeroDivisionError('close')", 'Exception ignored while closing generator <__main__.Opaque')]
