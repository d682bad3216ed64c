# What except* leaves of a group is always another group, split off: with the context of the first, which is not shown.
import sys
def b(supp=None):
    try:
        raise ValueError("plain")
    except Exception as error:
        e = ExceptionGroup("group", [error, ValueError("other")])
        if supp: raise e from None
        raise e
def a(s):
    try:
        b(s)
    except* ValueError as group:
        print(repr(group.__context__), group.__suppress_context__)
        global g; g = group
        raise
def c():
    try:
        b()
    except* KeyError as group: pass
def d():
    try:
        b()
    except* ValueError as group: raise group
for f in (lambda: a(0), lambda: a(1), c, b, d):
    try: f()
    except BaseException as error: print(repr(error.__context__), error.__suppress_context__, repr(error.__cause__), [repr(x.__context__) for x in error.exceptions], error is g)
# expect: ValueError('plain') True
# expect: ValueError('plain') True None ['None', 'None'] False
# expect: ValueError('plain') True
# expect: ValueError('plain') True None ['None', 'None'] False
# expect: ValueError('plain') True None ['None', 'None'] False
# expect: ValueError('plain') False None ['None', 'None'] False
# expect: ValueError('plain') True None ['None', 'None'] False
