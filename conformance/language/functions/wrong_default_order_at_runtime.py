# Defaults may be changed; the function then uses the new ones.
def f(a, b=1): return a + b
f.__defaults__ = (10, 20)
print(f(), f(1))  # expect: 30 21
f.__defaults__ = None
f(1)  # expect error: TypeError: f() missing 1 required positional argument: 'b'
