# What range() refuses.
for args in ((), (1, 2, 3, 4), (1.0,), ("3",), (1, 2, 0), (None,), (1, None)):
    try:
        range(*args)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: TypeError: range expected at least 1 argument, got 0
# expect: TypeError: range expected at most 3 arguments, got 4
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: TypeError: 'str' object cannot be interpreted as an integer
# expect: ValueError: range() arg 3 must not be zero
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
# expect: TypeError: 'NoneType' object cannot be interpreted as an integer
try:
    range(stop=3)
except TypeError as error:
    print(error)
# expect: range() takes no keyword arguments
try:
    class Own(range):
        pass
except TypeError as error:
    print(error)
# expect: type 'range' is not an acceptable base type
