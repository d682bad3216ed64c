# ** of floats: special values, complex results of negative bases, overflow.
inf, nan = float("inf"), float("nan")
print(nan**0, 1**nan, 0.0**0, (-2.0)**3, 2.0**-1, inf**-1, (-inf)**3, (-inf)**-3, (-0.0)**3, 0.5**inf, 2**0.5)
# expect: 1.0 1.0 1.0 -8.0 0.5 0.0 -inf -0.0 -0.0 0.0 1.4142135623730951
print((-8.0) ** (1 / 3), (-1) ** 0.5, 4**-0.5)  # expect: (1.0000000000000002+1.7320508075688772j) (6.123233995736766e-17+1j) 0.5
for operation in (lambda: 0.0**-1, lambda: 0 ** -1.5, lambda: pow(2.0, 2, 3)):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ZeroDivisionError: zero to a negative power
# expect: ZeroDivisionError: zero to a negative power
# expect: TypeError: pow() 3rd argument not allowed unless all arguments are integers
try:
    10.0**400
except OverflowError as error:
    print("OverflowError")
# expect: OverflowError
