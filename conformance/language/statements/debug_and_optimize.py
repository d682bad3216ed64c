# __debug__ is a constant, true unless -O; assertions and docstrings go with compile's optimize too.
print(__debug__)  # expect: True
source = '''"doc"
def f():
    "f"
    assert False, 'asserted'
    return __debug__
try:
    print(f(), f.__doc__, __doc__[:3])
except AssertionError as error:
    print(error, f.__doc__, __doc__[:3])
if __debug__:
    print('debugging')
'''
for optimize in (-1, 0, 1, 2):
    print(optimize)
    exec(compile(source, '<text>', 'exec', optimize=optimize), {})
# expect: -1
# expect: asserted f doc
# expect: debugging
# expect: 0
# expect: asserted f doc
# expect: debugging
# expect: 1
# expect: False f doc
# expect: 2
# expect: False None Bui
for bad in [
    '__debug__ = 1', 'del __debug__', 'def __debug__(): pass', 'def f(__debug__): pass', 'class __debug__: pass',
    'import __debug__', 'import a as __debug__', 'from a import __debug__', 'for __debug__ in x: pass', 'x.__debug__ = 1',
    'x.__debug__', 'f(__debug__=1)', '(__debug__ := 1)', 'with a as __debug__: pass', '[0 for __debug__ in x]',
    'global __debug__', 'try: a\nexcept b as __debug__: c', '__debug__ += 1', 'match a:\n case __debug__: b',
    'match a:\n case [*__debug__]: b', 'match a:\n case A(__debug__=1): b', 'lambda __debug__: 1', '__debug__: int',
    'type __debug__ = 1', 'def f[__debug__](): 1', 'nonlocal __debug__',
]:
    try:
        compile(bad, '<text>', 'exec')
        print('fine:', bad)
    except SyntaxError as error:
        print(error.msg, error.offset, error.end_offset)
# expect: cannot assign to __debug__ 1 10
# expect: cannot delete __debug__ 5 14
# expect: cannot assign to __debug__ 1 22
# expect: cannot assign to __debug__ 7 16
# expect: cannot assign to __debug__ 1 22
# expect: cannot assign to __debug__ 8 17
# expect: cannot assign to __debug__ 8 22
# expect: cannot assign to __debug__ 15 24
# expect: cannot assign to __debug__ 5 14
# expect: cannot assign to __debug__ 1 12
# expect: fine: x.__debug__
# expect: cannot assign to __debug__ 3 14
# expect: cannot assign to __debug__ 2 11
# expect: cannot assign to __debug__ 11 20
# expect: cannot assign to __debug__ 8 17
# expect: fine: global __debug__
# expect: cannot assign to __debug__ 1 25
# expect: cannot assign to __debug__ 1 10
# expect: cannot assign to __debug__ 7 16
# expect: cannot assign to __debug__ 8 18
# expect: cannot assign to __debug__ 19 20
# expect: cannot assign to __debug__ 8 17
# expect: cannot assign to __debug__ 1 10
# expect: cannot assign to __debug__ 6 15
# expect: cannot assign to __debug__ 7 16
# expect: nonlocal declaration not allowed at module level 1 19
