# ** of complex numbers: small whole exponents exactly, others by polar coordinates.
print((1 + 2j) ** 2, (1 + 2j) ** 0, (1 + 2j) ** -1, 1j**2, (2 + 0j) ** 0.5, 0j**0, 0j**2, complex(-0.0, 0.0) ** 1)
# expect: (-3+4j) (1+0j) (0.2-0.4j) (-1+0j) (1.4142135623730951+0j) (1+0j) 0j (-0+0j)
print((1 + 1j) ** 3, 2 ** (1j) == 2 ** (0 + 1j), (3 + 4j) ** 2.0)  # expect: (-2+2j) True (-7+24j)
for operation in (lambda: 0j ** -1, lambda: 0j ** 1j, lambda: pow(1j, 2, 3), lambda: (1e200 + 1j) ** 3):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ZeroDivisionError: zero to a negative or complex power
# expect: ZeroDivisionError: zero to a negative or complex power
# expect: ValueError: complex modulo
# expect: OverflowError: complex exponentiation
