# What a function carries, and which of it can change.
def f(a, b=2, *rest, c, d=4, **more):
    "Does nothing."


print(f.__name__, f.__qualname__, f.__module__, f.__doc__)  # expect: f f __main__ Does nothing.
print(f.__defaults__, f.__kwdefaults__, f.__closure__, f.__dict__)  # expect: (2,) {'d': 4} None {}
f.__defaults__ = (7, 8)
f.__kwdefaults__ = {"c": 1}
f.__name__ = "other"
f.extra = [1]
print(f.__defaults__, f.__kwdefaults__, f.__name__, f.__qualname__, f.__dict__)
# expect: (7, 8) {'c': 1} other f {'extra': [1]}
for name, value in (("__name__", 1), ("__defaults__", [1]), ("__kwdefaults__", 3), ("__code__", 1), ("__dict__", 2)):
    try:
        setattr(f, name, value)
    except TypeError as error:
        print(error)
# expect: __name__ must be set to a string object
# expect: __defaults__ must be set to a tuple object
# expect: __kwdefaults__ must be set to a dict object
# expect: __code__ must be set to a code object
# expect: __dict__ must be set to a dictionary, not a 'int'
try:
    f.__closure__ = ()
except AttributeError as error:
    print(error)
# expect: readonly attribute
