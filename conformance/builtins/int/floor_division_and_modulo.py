# // rounds down and % takes the sign of the divisor.
for a, b in ((7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3), (-6, 3), (0, 5), (10 ** 20, -7), (-10 ** 20, 10 ** 19 + 1)):
    print(a // b, a % b, divmod(a, b), (a // b) * b + a % b == a)  # expect: 3 1 (3, 1) True
    # expect: -4 1 (-4, 1) True
    # expect: -4 -1 (-4, -1) True
    # expect: 3 -1 (3, -1) True
    # expect: 2 0 (2, 0) True
    # expect: -2 0 (-2, 0) True
    # expect: 0 0 (0, 0) True
    # expect: -14285714285714285715 -5 (-14285714285714285715, -5) True
    # expect: -10 10 (-10, 10) True
