# divmod: the remainder has the sign of the divisor, and q * d + r is the number again.
pairs = [(7, 2), (-7, 2), (7, -2), (-7, -2), (0, 5), (10**20, -7), (-(10**20), 10**10)]
for n, d in pairs:
    q, r = divmod(n, d)
    print(n, d, q, r, q * d + r == n)
# expect: 7 2 3 1 True
# expect: -7 2 -4 1 True
# expect: 7 -2 -4 -1 True
# expect: -7 -2 3 -1 True
# expect: 0 5 0 0 True
# expect: 100000000000000000000 -7 -14285714285714285715 -5 True
# expect: -100000000000000000000 10000000000 -10000000000 0 True
print(divmod(True, 2), divmod(7, 2.5), divmod(-7, float("inf")))  # expect: (0, 1) (2.0, 2.0) (-1.0, inf)
for bad in (0, 0.0, "2"):
    try:
        divmod(1, bad)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
# expect: ZeroDivisionError: division by zero
# expect: ZeroDivisionError: division by zero
# expect: TypeError: unsupported operand type(s) for divmod(): 'int' and 'str'
