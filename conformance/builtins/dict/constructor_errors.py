# What dict() says about arguments that it cannot use.
print(dict(), dict(a=1), dict([(1, 2)], b=3), dict({"x": 1}, x=2))  # expect: {} {'a': 1} {1: 2, 'b': 3} {'x': 2}
for arguments in ((1,), ("ab",), ([1, 2],), ([(1, 2, 3)],), ({}, {}), (None,), ([[]],)):
    try:
        dict(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
# expect: TypeError 'int' object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 1; 2 is required
# expect: TypeError object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 3; 2 is required
# expect: TypeError dict expected at most 1 argument, got 2
# expect: TypeError 'NoneType' object is not iterable
# expect: ValueError dictionary update sequence element #0 has length 0; 2 is required
try:
    dict(**{1: 2})
except TypeError as error:
    print(error)
# expect: keywords must be strings
d = {1: 2}
d.__init__(a=3)
print(d)  # expect: {1: 2, 'a': 3}
