# round goes to the even neighbour; with digits it keeps the type.
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(-1.5), round(2.675, 2), round(1234.5678, -2), round(5), round(15, -1), round(25, -1), round(1e20), round(2.5, None))  # expect: 0 2 2 0 -2 2.67 1200.0 5 20 20 100000000000000000000 2
print(round(1.15, 1), round(1.25, 1), round(1.0, 3), round(-2.5), round(123456789, -5), round(0.1 + 0.2, 10), round(1e-7, 5), type(round(2.0)).__name__, type(round(2.0, 0)).__name__, round(True))  # expect: 1.1 1.2 1.0 -2 123500000 0.3 0.0 int float 1
for bad in (float("inf"), float("nan"), "a"):
    try:
        round(bad)
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)  # expect: OverflowError cannot convert float infinity to integer
        # expect: ValueError cannot convert float NaN to integer
        # expect: TypeError type str doesn't define __round__ method
