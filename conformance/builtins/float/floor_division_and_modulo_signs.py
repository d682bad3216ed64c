# // and % of floats: signs, zeros, infinities, and what divmod says.
for a, b in ((7.5, 2), (-7.5, 2), (7.5, -2), (-7.5, -2), (0.0, -3), (-0.0, 3), (1.0, float("inf")), (-1.0, float("inf")), (5.0, 0.1)):
    print(a // b, a % b, divmod(a, b))
# expect: 3.0 1.5 (3.0, 1.5)
# expect: -4.0 0.5 (-4.0, 0.5)
# expect: -4.0 -0.5 (-4.0, -0.5)
# expect: 3.0 -1.5 (3.0, -1.5)
# expect: -0.0 -0.0 (-0.0, -0.0)
# expect: -0.0 0.0 (-0.0, 0.0)
# expect: 0.0 1.0 (0.0, 1.0)
# expect: -1.0 inf (-1.0, inf)
# expect: 49.0 0.09999999999999973 (49.0, 0.09999999999999973)
for operation in (lambda: 1.0 // 0, lambda: 1.0 % 0.0, lambda: 1 / 0.0, lambda: divmod(1.0, 0)):
    try:
        operation()
    except ZeroDivisionError as error:
        print(error)
# expect: division by zero
# expect: division by zero
# expect: division by zero
# expect: division by zero
