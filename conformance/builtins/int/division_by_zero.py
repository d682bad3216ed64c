# Each kind of division has its message.
for attempt in (lambda: 1 // 0, lambda: 1 % 0, lambda: 1 / 0, lambda: divmod(1, 0), lambda: 0 ** -1, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: 1.0 / 0, lambda: 10 ** 30 // 0, lambda: pow(2, 3, 0), lambda: 1j / 0):
    try:
        attempt()
    except (ZeroDivisionError, ValueError) as error:
        print(type(error).__name__, error)  # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError zero to a negative power
        # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError division by zero
        # expect: ZeroDivisionError division by zero
        # expect: ValueError pow() 3rd argument cannot be 0
        # expect: ZeroDivisionError division by zero
