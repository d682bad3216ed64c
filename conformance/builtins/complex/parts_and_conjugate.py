# real, imag, conjugate and abs; the parts are read-only floats.
z = 3 - 4j
print(z.real, z.imag, z.conjugate(), abs(z), -z, +z, bool(z), bool(0j), z == 3 - 4j, z != 3, 3 + 0j == 3, complex(1, -0.0).conjugate())
# expect: 3.0 -4.0 (3+4j) 5.0 (-3+4j) (3-4j) True False True True True (1+0j)
print(abs(complex("inf")), abs(complex("nan")), abs(complex(float("inf"), float("nan"))), z.__complex__() == z)
# expect: inf nan inf True
for operation in (lambda: setattr(z, "real", 1), lambda: abs(1.7e308 + 1.7e308j)):
    try:
        operation()
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: AttributeError: readonly attribute
# expect: OverflowError: absolute value too large
