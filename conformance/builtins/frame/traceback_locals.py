# The frames of a traceback show what the variables were when the exception left them.
def inner(x):
    y = x * 2
    raise ValueError(y)


def outer(a):
    b = a + 1

    def closure():
        return b

    inner(b)


try:
    outer(3)
except ValueError as error:
    tb = error.__traceback__.tb_next
while tb:
    frame = tb.tb_frame
    print(frame.f_code.co_name, tb.tb_lineno, frame.f_lineno, {k: v for k, v in frame.f_locals.items() if not callable(v)})
    last, tb = tb, tb.tb_next
# expect: outer 13 13 {'a': 3, 'b': 4}
# expect: inner 4 4 {'x': 4, 'y': 8}
print(last.tb_frame.f_back.f_code.co_name)  # expect: outer
