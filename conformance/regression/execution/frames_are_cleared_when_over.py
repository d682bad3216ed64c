# frame.clear() did nothing, also where CPython refuses.
import sys
def attempt(clear):
    try:
        print(clear())
    except RuntimeError as error:
        print(error)
def running():
    attempt(sys._getframe().clear)
running()  # expect: cannot clear an executing frame
def numbers():
    value = 3
    attempt(generator.gi_frame.clear)
    yield value
generator = numbers()
next(generator)  # expect: cannot clear an executing frame
attempt(generator.gi_frame.clear)  # expect: cannot clear a suspended frame
print(generator.gi_frame.f_lineno)  # expect: 14
fresh = numbers()
attempt(fresh.gi_frame.clear)  # expect: None
print(fresh.gi_frame)  # expect: None
def fail():
    value = 5
    1 / 0
try:
    fail()
except ZeroDivisionError as error:
    frame = error.__traceback__.tb_next.tb_frame
    print(frame.f_locals)
    frame.clear()
    print(frame.f_locals)
    attempt(error.__traceback__.tb_frame.clear)
# expect: {'value': 5}
# expect: {}
# expect: cannot clear an executing frame
