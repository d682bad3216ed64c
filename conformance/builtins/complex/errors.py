# What complex numbers refuse.
for attempt in (lambda: 1j // 1, lambda: 1j % 1, lambda: int(1j), lambda: float(1j), lambda: complex("a"), lambda: complex("1", 2), lambda: 1j > 0, lambda: divmod(1j, 1), lambda: round(1j), lambda: 0j ** -1):
    try:
        attempt()
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)  # expect: TypeError unsupported operand type(s) for //: 'complex' and 'int'
        # expect: TypeError unsupported operand type(s) for %: 'complex' and 'int'
        # expect: TypeError int() argument must be a string, a bytes-like object or a real number, not 'complex'
        # expect: TypeError float() argument must be a string or a real number, not 'complex'
        # expect: ValueError complex() arg is a malformed string
        # expect: TypeError complex() argument 'real' must be a real number, not str
        # expect: TypeError '>' not supported between instances of 'complex' and 'int'
        # expect: TypeError unsupported operand type(s) for divmod(): 'complex' and 'int'
        # expect: TypeError type complex doesn't define __round__ method
        # expect: ZeroDivisionError zero to a negative or complex power
