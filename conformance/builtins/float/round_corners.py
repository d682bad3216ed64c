# round() of floats: exact halves to even, others by their exact value, far digits unchanged.
print(round(0.5), round(1.5), round(2.5), round(-0.5), round(2.675, 2), round(1.005, 2), round(0.125, 2), round(0.375, 2))
# expect: 0 2 2 0 2.67 1.0 0.12 0.38
print(round(12345.678, -2), round(15.0, -1), round(25.0, -1), round(-25.0, -1), round(5e-324, 323), round(1e308, -308))
# expect: 12300.0 20.0 20.0 -20.0 0.0 1e+308
print(round(1e22, 2), round(1.1, 400), round(1.1, -400), round(-1.1, -400), repr(round(0.0, 5)), round(-0.4))  # expect: 1e+22 1.1 0.0 -0.0 0.0 0
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: round(float("nan")))  # expect: ValueError: cannot convert float NaN to integer
fails(lambda: round(float("inf")))  # expect: OverflowError: cannot convert float infinity to integer
fails(lambda: round(float("nan"), 2))  # expect: nan
fails(lambda: round(1.7976931348623157e308, -308))  # expect: OverflowError: rounded value too large to represent
fails(lambda: round(1.5, "a"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: round(1.5, 1.5))  # expect: TypeError: 'float' object cannot be interpreted as an integer
