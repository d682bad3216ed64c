# enumerate() compares its keywords by hand, max(), zip_longest() and code.replace() have words of their own.
from itertools import zip_longest


def show(call, *args, **keywords):
    try:
        call(*args, **keywords)
        print('no error')
    except Exception as error:
        print(type(error).__name__ + ':', error)


class Sub(enumerate):
    pass


show(enumerate)  # expect: TypeError: enumerate() missing required argument 'iterable'
show(enumerate, start=1)  # expect: TypeError: 'start' is an invalid keyword argument for enumerate()
show(enumerate, foo=1)  # expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
show(enumerate, [], foo=1)  # expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
show(enumerate, [], iterable=[])  # expect: TypeError: 'iterable' is an invalid keyword argument for enumerate()
show(enumerate, [], start=1)  # expect: no error
show(enumerate, iterable=[], strat=1)  # expect: TypeError: 'strat' is an invalid keyword argument for enumerate()
show(enumerate, strat=1, iterable=[])  # expect: TypeError: 'strat' is an invalid keyword argument for enumerate()
show(enumerate, start=1, iterable=[])  # expect: no error
show(enumerate, foo=1, start=1)  # expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
show(enumerate, start=1, foo=1)  # expect: TypeError: 'foo' is an invalid keyword argument for enumerate()
show(enumerate, start=1, foo=1, bar=2)  # expect: TypeError: enumerate() missing required argument 'iterable'
show(enumerate, [], start=1, foo=2)  # expect: TypeError: enumerate() takes at most 2 arguments (3 given)
show(enumerate, [], 1, 2)  # expect: TypeError: enumerate() takes at most 2 arguments (3 given)
show(enumerate, start='a', iterable=[])  # expect: TypeError: 'str' object cannot be interpreted as an integer
show(Sub)  # expect: TypeError: enumerate() missing required argument 'iterable' (pos 1)
show(Sub, start=1)  # expect: TypeError: enumerate() missing required argument 'iterable' (pos 1)
show(Sub, [], strat=1)
# expect: TypeError: enumerate() got an unexpected keyword argument 'strat'. Did you mean 'start'?

show(max, foo=1)  # expect: TypeError: max expected at least 1 argument, got 0
show(min, foo=1)  # expect: TypeError: min expected at least 1 argument, got 0
show(max, key=1)  # expect: TypeError: max expected at least 1 argument, got 0
show(max, 1, 2, kye=1)  # expect: TypeError: max() got an unexpected keyword argument 'kye'
show(max, 1, 2, default=3)  # expect: TypeError: Cannot specify a default for max() with multiple positional arguments

show(zip_longest, foo=1)  # expect: TypeError: zip_longest() got an unexpected keyword argument
show(zip_longest, [], fillvalue=1, foo=1)  # expect: TypeError: zip_longest() got an unexpected keyword argument
show(zip_longest, [], fillvalu=1)  # expect: TypeError: zip_longest() got an unexpected keyword argument
show(zip_longest, fillvalue=1)  # expect: no error


def function():
    pass


code = function.__code__
for replace in code.replace, code.__replace__:
    show(replace, 1)
    show(replace, foo=1)
    show(replace, co_cod=b'')
    show(replace, co_name=1)
    show(replace, co_code=1)
    show(replace, co_consts=[])
    show(replace, co_names=1)
    show(replace, co_names=(1,))
    show(replace, co_cellvars=(1,))
    show(replace, co_varnames=('a',))
    show(replace, co_nlocals=5)
    show(replace, co_nlocals='a')
    show(replace, co_stacksize=-1)
    show(replace, co_argcount='a')
    show(replace, co_argcount=-1)
    show(replace, co_argcount=3)
    show(replace, co_argcount=2**40)
    show(replace, co_firstlineno=-1)
    show(replace, co_linetable=1)
# expect: TypeError: replace() takes no positional arguments
# expect: TypeError: replace() got an unexpected keyword argument 'foo'
# expect: TypeError: replace() got an unexpected keyword argument 'co_cod'. Did you mean 'co_code'?
# expect: TypeError: replace() argument 'co_name' must be str, not int
# expect: TypeError: replace() argument 'co_code' must be bytes, not int
# expect: TypeError: replace() argument 'co_consts' must be tuple, not list
# expect: TypeError: replace() argument 'co_names' must be tuple, not int
# expect: SystemError: non-string found in code slot
# expect: SystemError: non-string found in code slot
# expect: ValueError: code: co_nlocals != len(co_varnames)
# expect: ValueError: code: co_nlocals != len(co_varnames)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: co_stacksize must be a positive integer
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: co_argcount must be a positive integer
# expect: ValueError: code: co_varnames is too small
# expect: OverflowError: Python int too large to convert to C int
# expect: ValueError: co_firstlineno must be a positive integer
# expect: TypeError: replace() argument 'co_linetable' must be bytes, not int
# expect: TypeError: replace() takes no positional arguments
# expect: TypeError: replace() got an unexpected keyword argument 'foo'
# expect: TypeError: replace() got an unexpected keyword argument 'co_cod'. Did you mean 'co_code'?
# expect: TypeError: replace() argument 'co_name' must be str, not int
# expect: TypeError: replace() argument 'co_code' must be bytes, not int
# expect: TypeError: replace() argument 'co_consts' must be tuple, not list
# expect: TypeError: replace() argument 'co_names' must be tuple, not int
# expect: SystemError: non-string found in code slot
# expect: SystemError: non-string found in code slot
# expect: ValueError: code: co_nlocals != len(co_varnames)
# expect: ValueError: code: co_nlocals != len(co_varnames)
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: co_stacksize must be a positive integer
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: co_argcount must be a positive integer
# expect: ValueError: code: co_varnames is too small
# expect: OverflowError: Python int too large to convert to C int
# expect: ValueError: co_firstlineno must be a positive integer
# expect: TypeError: replace() argument 'co_linetable' must be bytes, not int
