# Frames show their locals wherever the program reads f_locals: of generators that wait or have ended, of callers, of calls
# that raised; throw() with a tuple gives it as arguments.

import sys
import warnings


def waiting():
    a = 1
    yield sys._getframe()
    b = 2
g = waiting()
f = next(g)
print(f.f_back, dict(f.f_locals), f.f_lineno - waiting.__code__.co_firstlineno)  # expect: None {'a': 1} 2
next(g, None)
print(dict(f.f_locals), g.gi_frame)  # expect: {'a': 1, 'b': 2} None
def outer():
    a = 'outer'
    def inner():
        a = 'inner'
        return sys._getframe(0).f_back
    f = inner()
    print(f.f_locals['a'], sorted(f.f_locals))
outer()  # expect: outer ['a', 'f', 'inner']
def changed():
    value = 1
    sys._getframe().f_locals['value'] = 2
    def up(): sys._getframe(1).f_locals['value'] = 3
    print(value)
    up()
    print(value)
changed()
# expect: 2
# expect: 3
def plain():
    x = 5
    raise ValueError
try: plain()
except ValueError as e: print(dict(e.__traceback__.tb_next.tb_frame.f_locals))  # expect: {'x': 5}
try: f.f_locals['nothing']
except KeyError as e: print(repr(e))  # expect: KeyError("local variable ''nothing'' is not defined")
def catching():
    try: yield
    except ValueError as e: print(e.args)
    yield
warnings.simplefilter('ignore')
for given in [('a', 1)], ['x'], [UnicodeError('sub')], [None], [()]:
    g = catching()
    next(g)
    g.throw(ValueError, *given)
# expect: ('a', 1)
# expect: ('x',)
# expect: ('sub',)
# expect: ()
# expect: ()
