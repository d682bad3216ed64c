# / always gives a float, correctly rounded even for huge integers.
print(7 / 2, 6 / 3, -1 / 3, 10 ** 30 / 10 ** 29, (2 ** 1000) / (2 ** 999), 1 / 10 ** 400, 2 ** 53 / 3, (10 ** 22 + 1) / 10 ** 22)  # expect: 3.5 2.0 -0.3333333333333333 10.0 2.0 0.0 3002399751580330.5 1.0
10 ** 400 / 1  # expect error: OverflowError: integer division result too large for a float
