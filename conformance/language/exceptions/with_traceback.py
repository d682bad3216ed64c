# with_traceback and a handler that looks at the line numbers.
def fail():
    raise RuntimeError("here")
try:
    fail()
except RuntimeError as error:
    tb = error.__traceback__
    print(tb.tb_lineno, tb.tb_next.tb_lineno, tb.tb_next.tb_next)  # expect: 5 3 None
    print(error.with_traceback(None) is error, error.__traceback__)  # expect: True None
