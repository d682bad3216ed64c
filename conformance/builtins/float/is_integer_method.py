# is_integer: no fraction; infinities and NaN are no integers.
print([x.is_integer() for x in (1.0, 1.5, -0.0, 1e300, 5e-324, float("inf"), float("nan"))])
# expect: [True, False, True, True, False, False, False]
print((1.0).conjugate(), (1.5).real, (1.5).imag, (-0.0).real)  # expect: 1.0 1.5 0.0 -0.0
try:
    (1.5).is_integer(1)
except TypeError as error:
    print(error)
# expect: float.is_integer() takes no arguments (1 given)
