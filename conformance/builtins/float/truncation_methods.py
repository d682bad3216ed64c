# __trunc__, __floor__, __ceil__ and int(): towards zero, down, up.
for value in (2.7, -2.7, 0.0, -0.0, 1e20):
    print(value.__trunc__(), value.__floor__(), value.__ceil__(), int(value))
# expect: 2 2 3 2
# expect: -2 -3 -2 -2
# expect: 0 0 0 0
# expect: 0 0 0 0
# expect: 100000000000000000000 100000000000000000000 100000000000000000000 100000000000000000000
for value in (float("inf"), float("nan")):
    for name in ("__trunc__", "__floor__", "__ceil__"):
        try:
            getattr(value, name)()
        except Exception as error:
            print(f"{type(error).__name__}: {error}")
# expect: OverflowError: cannot convert float infinity to integer
# expect: OverflowError: cannot convert float infinity to integer
# expect: OverflowError: cannot convert float infinity to integer
# expect: ValueError: cannot convert float NaN to integer
# expect: ValueError: cannot convert float NaN to integer
# expect: ValueError: cannot convert float NaN to integer
