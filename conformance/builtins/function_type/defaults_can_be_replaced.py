# Calls use the defaults that the function has now.
def f(a, b=1, *, c=2):
    return a, b, c


print(f(0))  # expect: (0, 1, 2)
f.__defaults__ = ("A", "B")
print(f(), f(1))  # expect: ('A', 'B', 2) (1, 'B', 2)
f.__kwdefaults__["c"] = "C"
print(f())  # expect: ('A', 'B', 'C')
del f.__defaults__
f.__kwdefaults__ = None
for call in (lambda: f(), lambda: f(1, 2), lambda: f(1)):
    try:
        print(call())
    except TypeError as error:
        print(error)
# expect: f() missing 2 required positional arguments: 'a' and 'b'
# expect: f() missing 1 required keyword-only argument: 'c'
# expect: f() missing 1 required positional argument: 'b'
