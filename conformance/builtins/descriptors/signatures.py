# __text_signature__ of builtins, as help() and inspect read it.
for value in (len, print, pow, sorted, [].append, list.index, str.split, int.from_bytes, dict.__new__, list.__init__,
              list, zip, map, property, float, int, globals, object, str.find):
    print(value.__name__, value.__text_signature__)
# expect: len ($module, obj, /)
# expect: print ($module, /, *args, sep=' ', end='\n', file=None, flush=False)
# expect: pow ($module, /, base, exp, mod=None)
# expect: sorted ($module, iterable, /, *, key=None, reverse=False)
# expect: append ($self, object, /)
# expect: index ($self, value, start=0, stop=sys.maxsize, /)
# expect: split ($self, /, sep=None, maxsplit=-1)
# expect: from_bytes ($type, /, bytes, byteorder='big', *, signed=False)
# expect: __new__ ($type, *args, **kwargs)
# expect: __init__ ($self, /, *args, **kwargs)
# expect: list (iterable=(), /)
# expect: zip (*iterables, strict=False)
# expect: map (function, iterable, /, *iterables, strict=False)
# expect: property (fget=None, fset=None, fdel=None, doc=None)
# expect: float (x=0, /)
# expect: int None
# expect: globals ($module, /)
# expect: object ()
# expect: find ($self, sub[, start[, end]], /)
