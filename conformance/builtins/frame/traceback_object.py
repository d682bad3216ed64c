# A traceback has four attributes, and one can be made by hand.
import types

def fail():
    try:
        1 / 0
    except ZeroDivisionError as error:
        return error.__traceback__

found = fail()
print(dir(found), found.tb_lineno, found.tb_next, found.tb_frame.f_code.co_name)
made = types.TracebackType(None, found.tb_frame, 0, 7)
print(made.tb_lineno, made.tb_frame is found.tb_frame)
try:
    types.TracebackType(1, found.tb_frame, 0, 7)
except TypeError as error:
    print(error)
# expect: ['tb_frame', 'tb_lasti', 'tb_lineno', 'tb_next'] 6 None fail
# expect: 7 True
# expect: expected traceback object or None, got 'int'
