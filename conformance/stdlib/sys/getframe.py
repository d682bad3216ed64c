# Frames tell function and line.
import sys
def f():
    frame = sys._getframe()
    return frame.f_code.co_name, frame.f_lineno, frame.f_back.f_code.co_name, frame.f_back.f_lineno
print(f())  # expect: ('f', 5, '<module>', 6)
