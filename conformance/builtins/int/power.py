# ** with negative, zero and three arguments.
print(2 ** 10, 2 ** 0, 0 ** 0, (-2) ** 3, 2 ** -2, (-8) ** (1 / 3) != -2, 10 ** 25, 7 ** 30)  # expect: 1024 1 1 -8 0.25 True 10000000000000000000000000 22539340290692258087863249
print(pow(3, 200, 13), pow(2, -1, 7), pow(-3, 5, 7), pow(3, 4, -5), pow(2, 100, 10 ** 9 + 7), pow(base=2, exp=3))  # expect: 9 4 2 -4 976371285 8
pow(2, -1, 4)  # expect error: ValueError: base is not invertible for the given modulus
