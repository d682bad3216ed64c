# Traceback objects: made by raising or by hand, chained by tb_next.
import sys, types
def fail():
    raise ValueError
try:
    fail()
except ValueError as error:
    tb = error.__traceback__
print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next, tb.tb_frame.f_code.co_name, type(tb.tb_lasti).__name__)  # expect: 6 4 None <module> int
print(tb.__dir__())  # expect: ['tb_frame', 'tb_next', 'tb_lasti', 'tb_lineno']
made = types.TracebackType(None, tb.tb_frame, 0, 42)
print(made.tb_lineno, made.tb_next, made.tb_lasti)  # expect: 42 None 0
made.tb_next = tb
print(made.tb_next is tb)  # expect: True
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: setattr(tb, "tb_next", made))  # expect: ValueError: traceback loop detected
fails(lambda: setattr(tb, "tb_next", 5))  # expect: TypeError: expected traceback object, got 'int'
fails(lambda: delattr(tb, "tb_next"))  # expect: TypeError: can't delete tb_next attribute
fails(lambda: setattr(tb, "tb_lineno", 5))  # expect: AttributeError: attribute 'tb_lineno' of 'traceback' objects is not writable
fails(lambda: types.TracebackType())  # expect: TypeError: traceback() missing required argument 'tb_next' (pos 1)
fails(lambda: types.TracebackType(5, tb.tb_frame, 0, 1))  # expect: TypeError: expected traceback object or None, got 'int'
fails(lambda: types.TracebackType(None, 5, 0, 1))  # expect: TypeError: traceback() argument 'tb_frame' must be frame, not int
