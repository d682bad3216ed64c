# Methods that tuples do not have.
t = (1, 2)
for attempt in ("t.append(3)", "t.index(9)", "t + [1]", "del t[0]", "t[5]", "tuple(3)"):
    try:
        exec(attempt)
    except (AttributeError, ValueError, TypeError, IndexError) as error:
        print(type(error).__name__, error)  # expect: AttributeError 'tuple' object has no attribute 'append'
        # expect: ValueError tuple.index(x): x not in tuple
        # expect: TypeError can only concatenate tuple (not "list") to tuple
        # expect: TypeError 'tuple' object doesn't support item deletion
        # expect: IndexError tuple index out of range
        # expect: TypeError 'int' object is not iterable
