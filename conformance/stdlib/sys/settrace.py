# sys.settrace: what a trace function is told of calls, lines, exceptions and returns.

import sys

log = []


def show(frame, event, arg):
    if event == 'exception':
        arg = (arg[0].__name__, str(arg[1]), arg[2] is not None)
    if frame.f_code.co_filename != __file__:
        return None
    told = frame.f_back.f_code.co_name if event == 'call' else arg
    log.append(f'{event[:4]} {frame.f_code.co_name}+{frame.f_lineno - frame.f_code.co_firstlineno}' + (f' {told}' if told is not None else ''))
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

def simple(a):
    b = a + 1
    if b > 3:
        c = 1
    elif b > 2:
        c = 2
    else:
        c = 3
    return b + c

def loops():
    total = 0
    for i in range(3):
        total += i
    else:
        total += 10
    while total > 12:
        total -= 1
    for i in range(3):
        if i == 1:
            continue
        if i == 2:
            break
    for i in range(2): total += i
    return total

def forever():
    n = 0
    while True:
        n += 1
        if n > 2:
            break
    while 1:
        n += 1
        if n > 5:
            return n

def inner_raise():
    raise ValueError('x')

def outer():
    try:
        inner_raise()
    except KeyError:
        pass
    except ValueError as e:
        x = 1
    else:
        x = 2
    finally:
        x = 3
    return x

def propagate():
    try:
        inner_raise()
    finally:
        y = 1

def reraise():
    try:
        1 / 0
    except ZeroDivisionError:
        raise

class CM:
    def __enter__(self): return 1
    def __exit__(self, *a): return True

def with_():
    with CM() as c:
        x = 1
    with CM():
        raise KeyError('k')
    return 5

def gen():
    x = yield 1
    try:
        y = yield 2
    except ValueError:
        y = 0
    return 7

def use_gen():
    g = gen()
    a = next(g)
    b = g.send(5)
    try:
        g.throw(ValueError('t'))
    except StopIteration as e:
        c = e.value
    return a, b, c

def defs():
    def f(a=1):
        return a
    class K:
        z = 1
        def m(self): return 2
    return f() + K().m()

def comp():
    a = [i for i in range(3)]
    b = sum(i for i in range(2))
    return a, b

def lam():
    f = lambda x: x + 1
    return f(1)

def ret_finally():
    try:
        return 1
    finally:
        z = 1


def matchs(v):
    match v:
        case 1:
            return 'one'
        case [a, b]:
            return a
        case _:
            return 'other'


def passes():
    pass
    if True:
        pass
    x = 1; y = 2
    assert x
    del x
    global g
    import os
    return


def nested_exc():
    for i in range(2):
        try:
            [][i]
        except IndexError:
            continue

@staticmethod
def deco(
    a,
    b=2):
    return a

for f, *args in [(simple, 1), (simple, 3), (loops,), (forever,), (outer,), (propagate,), (reraise,), (with_,), (use_gen,), (defs,), (comp,), (lam,),
                 (ret_finally,), (matchs, 1), (matchs, [1, 2]), (passes,), (nested_exc,), (deco, 1)]:
    run(f, *args)
# expect: simple = 5
# expect: call simple+0 run, line simple+1, line simple+2, line simple+4, line simple+7, line simple+8, retu simple+8 5
# expect: simple = 5
# expect: call simple+0 run, line simple+1, line simple+2, line simple+3, line simple+8, retu simple+8 5
# expect: loops = 13
# expect: call loops+0 run, line loops+1, line loops+2, line loops+3, line loops+2, line loops+3, line loops+2, line loops+3, line loops+2, line loops+5, line loops+6, line loops+7, line loops+6, line loops+8, line loops+9, line loops+11, line loops+8, line loops+9, line loops+10, line loops+8, line loops+9, line loops+11, line loops+12, line loops+13, line loops+13, line loops+13, line loops+14, retu loops+14 13
# expect: forever = 6
# expect: call forever+0 run, line forever+1, line forever+2, line forever+3, line forever+4, line forever+2, line forever+3, line forever+4, line forever+2, line forever+3, line forever+4, line forever+5, line forever+6, line forever+7, line forever+8, line forever+6, line forever+7, line forever+8, line forever+6, line forever+7, line forever+8, line forever+9, retu forever+9 6
# expect: outer = 3
# expect: call outer+0 run, line outer+1, line outer+2, call inner_raise+0 outer, line inner_raise+1, exce inner_raise+1 ('ValueError', 'x', True), retu inner_raise+1, exce outer+2 ('ValueError', 'x', True), line outer+3, line outer+5, line outer+6, line outer+10, line outer+11, retu outer+11 3
# expect: propagate = ValueError('x')
# expect: call propagate+0 run, line propagate+1, line propagate+2, call inner_raise+0 propagate, line inner_raise+1, exce inner_raise+1 ('ValueError', 'x', True), retu inner_raise+1, exce propagate+2 ('ValueError', 'x', True), line propagate+4, retu propagate+4
# expect: reraise = ZeroDivisionError('division by zero')
# expect: call reraise+0 run, line reraise+1, line reraise+2, exce reraise+2 ('ZeroDivisionError', 'division by zero', True), line reraise+3, line reraise+4, retu reraise+4
# expect: with_ = 5
# expect: call with_+0 run, line with_+1, call __enter__+0 with_, line __enter__+0, retu __enter__+0 1, line with_+2, line with_+1, call __exit__+0 with_, line __exit__+0, retu __exit__+0 True, line with_+3, call __enter__+0 with_, line __enter__+0, retu __enter__+0 1, line with_+4, exce with_+4 ('KeyError', "'k'", True), line with_+3, call __exit__+0 with_, line __exit__+0, retu __exit__+0 True, line with_+5, retu with_+5 5
# expect: use_gen = (1, 2, 7)
# expect: call use_gen+0 run, line use_gen+1, line use_gen+2, call gen+0 use_gen, line gen+1, retu gen+1 1, line use_gen+3, call gen+1 use_gen, line gen+2, line gen+3, retu gen+3 2, line use_gen+4, line use_gen+5, call gen+3 use_gen, exce gen+3 ('ValueError', 't', True), line gen+4, line gen+5, line gen+6, retu gen+6 7, exce use_gen+5 ('StopIteration', '7', True), line use_gen+6, line use_gen+7, line use_gen+8, retu use_gen+8 (1, 2, 7)
# expect: defs = 3
# expect: call defs+0 run, line defs+1, line defs+3, call K+0 defs, line K+0, line K+1, line K+2, retu K+2, line defs+6, call f+0 defs, line f+1, retu f+1 1, call m+0 defs, line m+0, retu m+0 2, retu defs+6 3
# expect: comp = ([0, 1, 2], 1)
# expect: call comp+0 run, line comp+1, line comp+1, line comp+1, line comp+1, line comp+2, call <genexpr>+0 comp, line <genexpr>+0, retu <genexpr>+0 0, call <genexpr>+0 comp, line <genexpr>+0, retu <genexpr>+0 1, call <genexpr>+0 comp, line <genexpr>+0, retu <genexpr>+0, line comp+3, retu comp+3 ([0, 1, 2], 1)
# expect: lam = 2
# expect: call lam+0 run, line lam+1, line lam+2, call <lambda>+0 lam, line <lambda>+0, retu <lambda>+0 2, retu lam+2 2
# expect: ret_finally = 1
# expect: call ret_finally+0 run, line ret_finally+1, line ret_finally+2, line ret_finally+4, retu ret_finally+4 1
# expect: matchs = 'one'
# expect: call matchs+0 run, line matchs+1, line matchs+2, line matchs+3, retu matchs+3 one
# expect: matchs = 1
# expect: call matchs+0 run, line matchs+1, line matchs+2, line matchs+4, line matchs+5, retu matchs+5 1
# expect: passes = None
# expect: call passes+0 run, line passes+1, line passes+2, line passes+3, line passes+4, line passes+5, line passes+6, line passes+8, line passes+9, retu passes+9
# expect: nested_exc = None
# expect: call nested_exc+0 run, line nested_exc+1, line nested_exc+2, line nested_exc+3, exce nested_exc+3 ('IndexError', 'list index out of range', True), line nested_exc+4, line nested_exc+5, line nested_exc+1, line nested_exc+2, line nested_exc+3, exce nested_exc+3 ('IndexError', 'list index out of range', True), line nested_exc+4, line nested_exc+5, line nested_exc+1, retu nested_exc+1
# expect: deco = 1
# expect: call deco+0 run, line deco+4, retu deco+4 1
