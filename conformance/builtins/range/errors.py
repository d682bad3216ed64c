# Arguments must be integers, the step not zero.
for args in ((1.5,), ("3",), (1, 2, 0), (), (1, 2, 3, 4), (None,)):
    try:
        range(*args)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: TypeError 'float' object cannot be interpreted as an integer
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: ValueError range() arg 3 must not be zero
        # expect: TypeError range expected at least 1 argument, got 0
        # expect: TypeError range expected at most 3 arguments, got 4
        # expect: TypeError 'NoneType' object cannot be interpreted as an integer
try:
    range(3).index(7)
except ValueError as error:
    print(error)  # expect: range.index(x): x not in range
range(3)[0] = 1  # expect error: TypeError: 'range' object does not support item assignment
