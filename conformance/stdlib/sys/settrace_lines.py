# sys.settrace: which lines are told inside expressions and statements of several lines, and by `except*`.

import sys
log = []
def show(frame, event, arg):
    if frame.f_code.co_filename != __file__ or frame.f_code.co_name == 'run':
        return None
    if event == 'exception':
        arg = arg[0].__name__
    log.append(f'{event[:4]} {frame.f_code.co_name}+{frame.f_lineno and frame.f_lineno - frame.f_code.co_firstlineno}' + (f' {arg!r}'.split(' at 0x')[0] if arg is not None and event != 'call' else ''))
    return show
def run(f, *args):
    log.clear()
    sys.settrace(show)
    try:
        r = f(*args)
    except Exception as e:
        r = e
    sys.settrace(None)
    print(f.__name__, '=', repr(r))
    print(*log, sep=', ')
class Box:
    def pair(self, *a, **k): return a
def two(a, b=0, *c, **k): return a + b
def names(**k): return list(k)
box = Box()
def parenthesized(y=2):
    x = (
        1 +
        y)
    z = (y
         * 2
         + x)
    return (
        x
        + z
    )
def calling():
    a = two(
        1,
        2,
    )
    b = box.pair(
        a,
        two(a,
            b=3),
    )
    c = (box
         .pair(1)
         .count(1))
    two(
        a
    )
    return two(
        a,
        *b[:1],
    )
def displays(v=1):
    a = [
        v,
        2,
    ]
    b = {
        'k': v,
        'l': a,
    }
    c = (1,
         2,
         3)
    d = [1,
         2,
         3]
    e = {
        v,
        7,
    }
    return (
        1
    )
def conditions(a=1, b=0):
    if (a
            and not b):
        x = 1
    if (
        b
        or a
    ):
        x = 2
    y = (a
         and b
         or a)
    z = (a
         if b
         else 3)
    return a < (
        b) < 3
def fails(a=1):
    return (a
            + (a
               / 0))
def stores():
    (a,
     b,
     c) = 1, 2, 3
    box.x = (
        a
    )
    box.y, d = (a,
                b)
    a += (
        b
    )
    return a
def raising(v=3):
    raise ValueError(
        v,
    )
def looping():
    out = []
    for i in (
        range(2)
    ):
        out.append(
            i)
    for i in range(2):
        try:
            if i:
                continue
            out.append(1)
        finally:
            out.append(2)
    n = 2
    while n:
        n -= 1
        while n:
            break
        continue
    kept = [
            i
            for i in out
            if i]
    return kept
def decorate(k):
    return lambda f: f
def decorated():
    @decorate(1)
    @decorate(
        2)
    def inner(
        a=1,
        b=2,
    ):
        return a
    @decorate(3)
    class K(
        Box,
    ):
        x = 1
    return inner(
    )
def stars():
    try:
        raise ValueError(2)
    except* ValueError:
        x = 4
    else:
        x = 6
    finally:
        x = 8
def stars_named():
    try:
        raise ExceptionGroup('g', [ValueError(2), TypeError(3)])
    except* ValueError as e:
        x = 4
    except* TypeError as e:
        x = 5
    return x
def stars_nested():
    try:
        try:
            raise ValueError(
                5)
        except* TypeError:
            x = 1
        finally:
            x = 2
    except* ValueError:
        try:
            raise TypeError(4)
        except* TypeError:
            x = 3
    return x
for f in (parenthesized, calling, displays, conditions, fails, stores, raising, looping, decorated, stars, stars_named, stars_nested):
    run(f)
# expect: parenthesized = 10
# expect: call parenthesized+0, line parenthesized+2, line parenthesized+3, line parenthesized+2, line parenthesized+1, line parenthesized+4, line parenthesized+5, line parenthesized+4, line parenthesized+6, line parenthesized+4, line parenthesized+8, line parenthesized+9, line parenthesized+8, line parenthesized+7, retu parenthesized+7 10
# expect: calling = 6
# expect: call calling+0, line calling+1, line calling+2, line calling+3, line calling+1, call two+0, line two+0, retu two+0 3, line calling+5, line calling+6, line calling+7, line calling+8, line calling+7, call two+0, line two+0, retu two+0 6, line calling+5, call pair+0, line pair+0, retu pair+0 (3, 6), line calling+10, line calling+11, call pair+0, line pair+0, retu pair+0 (1,), line calling+12, line calling+10, line calling+13, line calling+14, line calling+13, call two+0, line two+0, retu two+0 3, line calling+16, line calling+17, line calling+16, line calling+18, line calling+16, call two+0, line two+0, retu two+0 6, retu calling+16 6
# expect: displays = 1
# expect: call displays+0, line displays+2, line displays+3, line displays+1, line displays+6, line displays+7, line displays+5, line displays+9, line displays+12, line displays+16, line displays+17, line displays+15, line displays+20, line displays+19, retu displays+19 1
# expect: conditions = False
# expect: call conditions+0, line conditions+1, line conditions+2, line conditions+3, line conditions+5, line conditions+6, line conditions+8, line conditions+9, line conditions+10, line conditions+9, line conditions+11, line conditions+9, line conditions+13, line conditions+14, line conditions+12, line conditions+15, line conditions+16, line conditions+15, retu conditions+15 False
# expect: fails = ZeroDivisionError('division by zero')
# expect: call fails+0, line fails+1, line fails+2, line fails+3, line fails+2, exce fails+2 'ZeroDivisionError', retu fails+2
# expect: stores = 3
# expect: call stores+0, line stores+3, line stores+1, line stores+2, line stores+3, line stores+5, line stores+4, line stores+7, line stores+8, line stores+7, line stores+9, line stores+10, line stores+9, line stores+12, retu stores+12 3
# expect: raising = ValueError(3)
# expect: call raising+0, line raising+1, line raising+2, line raising+1, exce raising+1 'ValueError', retu raising+1
# expect: looping = [1, 1, 2, 2]
# expect: call looping+0, line looping+1, line looping+3, line looping+2, line looping+5, line looping+6, line looping+5, line looping+3, line looping+2, line looping+5, line looping+6, line looping+5, line looping+3, line looping+7, line looping+8, line looping+9, line looping+11, line looping+13, line looping+7, line looping+8, line looping+9, line looping+10, line looping+13, line looping+7, line looping+14, line looping+15, line looping+16, line looping+17, line looping+18, line looping+19, line looping+15, line looping+16, line looping+17, line looping+19, line looping+15, line looping+22, line looping+20, line looping+22, line looping+23, line looping+21, line looping+22, line looping+23, line looping+21, line looping+22, line looping+23, line looping+21, line looping+22, line looping+23, line looping+21, line looping+22, line looping+23, line looping+21, line looping+22, line looping+20, line looping+24, retu looping+24 [1, 1, 2, 2]
# expect: decorated = 1
# expect: call decorated+0, line decorated+1, call decorate+0, line decorate+1, retu decorate+1 <function decorate.<locals>.<lambda>, line decorated+2, line decorated+3, line decorated+2, call decorate+0, line decorate+1, retu decorate+1 <function decorate.<locals>.<lambda>, line decorated+4, line decorated+2, call <lambda>+0, line <lambda>+0, retu <lambda>+0 <function decorated.<locals>.inner, line decorated+1, call <lambda>+0, line <lambda>+0, retu <lambda>+0 <function decorated.<locals>.inner, line decorated+4, line decorated+9, call decorate+0, line decorate+1, retu decorate+1 <function decorate.<locals>.<lambda>, line decorated+10, line decorated+11, line decorated+10, call K+0, line K+0, line K+4, retu K+4, line decorated+9, call <lambda>+0, line <lambda>+0, retu <lambda>+0 <class '__main__.decorated.<locals>.K'>, line decorated+10, line decorated+14, call inner+0, line inner+7, retu inner+7 1, retu decorated+14 1
# expect: stars = None
# expect: call stars+0, line stars+1, line stars+2, exce stars+2 'ValueError', line stars+3, line stars+4, line stars+8, retu stars+8
# expect: stars_named = 5
# expect: call stars_named+0, line stars_named+1, line stars_named+2, exce stars_named+2 'ExceptionGroup', line stars_named+3, line stars_named+4, line stars_named+5, line stars_named+6, line stars_named+7, retu stars_named+7 5
# expect: stars_nested = 3
# expect: call stars_nested+0, line stars_nested+1, line stars_nested+2, line stars_nested+3, line stars_nested+4, line stars_nested+3, exce stars_nested+3 'ValueError', line stars_nested+5, line stars_nested+8, line stars_nested+9, line stars_nested+10, line stars_nested+11, exce stars_nested+11 'TypeError', line stars_nested+12, line stars_nested+13, line stars_nested+14, retu stars_nested+14 3

def plain():
    x = 1
    return x
def where(frame, event, arg):
    told = next(line for start, end, line in frame.f_code.co_lines() if start <= frame.f_lasti < end)
    print(event, told == frame.f_lineno)
    return where
sys.settrace(where)
plain()
# expect: call True
# expect: line True
# expect: line True
# expect: return True
sys.settrace(None)
