# round(): without digits an int, half to even; with digits correctly rounded by the exact value.
print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 1e20)], round(2.675, 2), round(1.005, 2), round(0.125, 2))
# expect: [0, 2, 2, 0, -2, 100000000000000000000] 2.67 1.0 0.12
print(round(1234.5678, -2), round(-0.4, 0), round(5e-324, 5), round(1e300, 400), round(1.5, -400), round(15.0, -1), round(25.0, -1))
# expect: 1200.0 -0.0 0.0 1e+300 0.0 20.0 20.0
print(round(1e16 + 2, -1), type(round(1.0, 0)).__name__, round(1.5, None))  # expect: 1e+16 float 2
for operation in (lambda: round(float("inf")), lambda: round(float("nan")), lambda: round(1.5, 1.0), lambda: round(1.7e308, -308)):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: OverflowError: cannot convert float infinity to integer
# expect: ValueError: cannot convert float NaN to integer
# expect: TypeError: 'float' object cannot be interpreted as an integer
# expect: OverflowError: rounded value too large to represent
