# Missing arguments are listed by name.
def f(a, b, c): pass
def g(a, *, x, y): pass
for attempt in (lambda: f(), lambda: f(1), lambda: f(1, 2), lambda: f(1, c=2), lambda: g(1), lambda: g(1, x=1), lambda: g()):
    try:
        attempt()
    except TypeError as error:
        print(error)  # expect: f() missing 3 required positional arguments: 'a', 'b', and 'c'
        # expect: f() missing 2 required positional arguments: 'b' and 'c'
        # expect: f() missing 1 required positional argument: 'c'
        # expect: f() missing 1 required positional argument: 'b'
        # expect: g() missing 2 required keyword-only arguments: 'x' and 'y'
        # expect: g() missing 1 required keyword-only argument: 'y'
        # expect: g() missing 1 required positional argument: 'a'
