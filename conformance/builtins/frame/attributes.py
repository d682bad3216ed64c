# What a running frame tells about itself and its caller.
import sys

def outer():
    return inner()

def inner():
    frame = sys._getframe()
    print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_lineno)
    print(frame.f_globals is globals(), frame.f_builtins["len"] is len, frame.f_trace)
    print([sys._getframe(i).f_code.co_name for i in range(3)])

outer()
try:
    sys._getframe(500)
except ValueError as error:
    print(error)
# expect: inner outer 9
# expect: True True None
# expect: ['inner', 'outer', '<module>']
# expect: call stack is not deep enough
