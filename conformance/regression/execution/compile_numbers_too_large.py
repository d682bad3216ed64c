# compile() took any number as flags or level of optimization.
for arguments in ({"flags": 2**100}, {"optimize": 2**100}, {"optimize": "x"}, {"flags": 1.5}):
    try:
        compile("1", "f", "eval", **arguments)
    except (OverflowError, TypeError) as error:
        print(type(error).__name__, error)
# expect: OverflowError Python int too large to convert to C int
# expect: OverflowError Python int too large to convert to C int
# expect: TypeError 'str' object cannot be interpreted as an integer
# expect: TypeError 'float' object cannot be interpreted as an integer
