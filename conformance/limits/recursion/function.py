# Endless recursion raises RecursionError, which can be caught.
def f(n):
    return f(n + 1)
try:
    f(0)
except RecursionError as error:
    print(type(error).__name__, error, isinstance(error, RuntimeError))  # expect: RecursionError maximum recursion depth exceeded True
print("goes on")  # expect: goes on
