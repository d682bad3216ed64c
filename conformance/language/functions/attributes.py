# Functions carry names, defaults, documentation and attributes of their own.
def f(a, b=1, *, c=2):
    "says something"
f.mark = 3
print(f.__name__, f.__qualname__, f.__doc__, f.__defaults__, f.__kwdefaults__, f.__module__)  # expect: f f says something (1,) {'c': 2} __main__
print(f.mark, f.__dict__, f.__code__.co_varnames, f.__code__.co_argcount)  # expect: 3 {'mark': 3} ('a', 'b', 'c') 2
f.__name__ = "g"
print(f.__name__, (lambda: 0).__name__)  # expect: g <lambda>
