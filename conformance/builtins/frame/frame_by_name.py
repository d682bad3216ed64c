# What a frame tells: where it is, what it sees, who called it.
import sys
def function():
    value = 5
    return sys._getframe()
frame = function()
print(frame.f_code.co_name, frame.f_lineno, frame.f_locals["value"], frame.f_globals is globals(), frame.f_builtins["len"] is len)
# expect: function 5 5 True True
print(type(frame.f_lasti).__name__, frame.f_trace, frame.f_trace_lines, frame.f_trace_opcodes, frame.f_generator)  # expect: int None True False None
print(frame.__repr__().startswith("<frame at 0x"), "code function>" in repr(frame), frame.clear())  # expect: True True None
def generator():
    yield sys._getframe()
g = generator()
inner = next(g)
print(g.gi_frame.f_generator is g, inner.f_code.co_name)  # expect: True generator
