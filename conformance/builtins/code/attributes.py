# The parts of a code object that every engine has.
def f(a, b, /, c, *args, d, **kw):
    "Doc."
    local = a
    return lambda: (local, c)


k = f.__code__
print(k.co_name, k.co_qualname, k.co_argcount, k.co_posonlyargcount, k.co_kwonlyargcount, k.co_nlocals)
# expect: f f 3 2 1 6
print(k.co_varnames, k.co_cellvars, k.co_freevars, k.co_firstlineno, k.co_filename == __file__)
# expect: ('a', 'b', 'c', 'd', 'args', 'kw') ('c', 'local') () 2 True
print(bool(k.co_flags & 4), bool(k.co_flags & 8), bool(k.co_flags & 32), bool(k.co_flags & 1), k.co_stacksize > 0)
# expect: True True False True True
inner = f(1, 2, 3, d=4).__code__
print(inner.co_name, inner.co_qualname, inner.co_freevars, bool(inner.co_flags & 16))
# expect: <lambda> f.<locals>.<lambda> ('c', 'local') True


def g():
    yield


async def h():
    yield


print(bool(g.__code__.co_flags & 32), bool(h.__code__.co_flags & 512), repr(k).startswith("<code object f at 0x"))
# expect: True True True
new = k.replace(co_name="other", co_firstlineno=7)
print(new.co_name, new.co_firstlineno, new.co_qualname, k.co_name, new == k, hash(k) == hash(k.replace()))
# expect: other 7 f f False True
for call in (lambda: setattr(k, "co_name", "x"), lambda: k.replace(nothing=1)):
    try:
        call()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: AttributeError readonly attribute
# expect: TypeError replace() got an unexpected keyword argument 'nothing'
