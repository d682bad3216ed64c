# locals() is a snapshot of the function's variables.
def f(a, b=2):
    c = a + b
    found = dict(locals())
    return found
print(f(1))  # expect: {'a': 1, 'b': 2, 'c': 3}
print("f" in globals(), globals()["__name__"])  # expect: True __main__
