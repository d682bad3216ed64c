# Keyword arguments that do not fit.
def f(a, b=2): pass
def p(a, /, b): pass
for attempt in (lambda: f(1, c=3), lambda: f(1, a=2), lambda: p(a=1, b=2), lambda: f(1, 2, b=3), lambda: f(length=1)):
    try:
        attempt()
    except TypeError as error:
        print(error)  # expect: f() got an unexpected keyword argument 'c'
        # expect: f() got multiple values for argument 'a'
        # expect: p() got some positional-only arguments passed as keyword arguments: 'a'
        # expect: f() got multiple values for argument 'b'
        # expect: f() got an unexpected keyword argument 'length'
