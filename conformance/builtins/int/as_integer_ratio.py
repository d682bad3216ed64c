# as_integer_ratio, numerator, denominator, real, imag, conjugate: an int as a fraction and as a complex number.
print((5).as_integer_ratio(), (-7).as_integer_ratio(), (0).as_integer_ratio(), True.as_integer_ratio())
# expect: (5, 1) (-7, 1) (0, 1) (1, 1)
print((5).numerator, (5).denominator, (5).real, (5).imag, (5).conjugate())  # expect: 5 1 5 0 5
print(type(True.numerator).__name__, type(True.real).__name__, type(True.conjugate()).__name__, (5).is_integer())
# expect: int int int True
try:
    (5).real = 1
except AttributeError as error:
    print(error)
# expect: attribute 'real' of 'int' objects is not writable
