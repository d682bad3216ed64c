# abs, divmod and pow.
print(abs(-5), abs(-2.5), abs(3 - 4j), abs(True), abs(-10 ** 30), divmod(7, -3), divmod(7.5, 2), divmod(-10 ** 20, 7), pow(2, 5), pow(2.0, -1), pow(0, 0), pow(2, 10, 1000))  # expect: 5 2.5 5.0 1 1000000000000000000000000000000 (-3, -2) (3.0, 1.5) (-14285714285714285715, 5) 32 0.5 1 24
abs("a")  # expect error: TypeError: bad operand type for abs(): 'str'
