# Tracebacks can be made, cut and joined.
import types


def f():
    1 / 0


try:
    f()
except ZeroDivisionError as error:
    tb = error.__traceback__
print(type(tb) is types.TracebackType, tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, isinstance(tb.tb_lasti, int))
# expect: True 10 6 None True
print(dir(tb)[-4:], tb.tb_next.tb_frame.f_code.co_name)  # expect: ['tb_frame', 'tb_lasti', 'tb_lineno', 'tb_next'] f
made = types.TracebackType(tb, tb.tb_frame, 0, 99)
print(made.tb_next is tb, made.tb_lineno, made.tb_frame is tb.tb_frame)  # expect: True 99 True
tb.tb_next = None
print(tb.tb_next)  # expect: None
for action in (lambda: setattr(tb, "tb_next", 1), lambda: setattr(tb, "tb_next", made), lambda: delattr(tb, "tb_next"), lambda: setattr(tb, "tb_lineno", 1), lambda: types.TracebackType(1, 2, 3, 4), lambda: types.TracebackType()):
    try:
        action()
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
# expect: TypeError expected traceback object, got 'int'
# expect: ValueError traceback loop detected
# expect: TypeError can't delete tb_next attribute
# expect: AttributeError attribute 'tb_lineno' of 'traceback' objects is not writable
# expect: TypeError traceback() argument 'tb_frame' must be frame, not int
# expect: TypeError traceback() missing required argument 'tb_next' (pos 1)
