# A bare star ends the positional parameters.
def f(a, *, b): return a, b
print(f(1, b=2), f(b=1, a=2))  # expect: (1, 2) (2, 1)
f(1, 2)  # expect error: TypeError: f() takes 1 positional argument but 2 were given
