# gi_frame is the frame of the body, between two yields too.
import sys


def g():
    n = 1
    yield sys._getframe()
    n = 2
    yield


it = g()
print(it.gi_frame.f_lineno, it.gi_frame.f_locals)  # expect: 5 {}
frame = next(it)
print(frame.f_code.co_name, frame.f_locals["n"], frame.f_back)  # expect: g 1 None
next(it)
print(it.gi_frame.f_locals["n"], list(it), it.gi_frame)  # expect: 2 [] None
