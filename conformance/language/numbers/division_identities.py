# a == (a // b) * b + a % b for integers of all sizes and signs.
for a in (0, 1, -1, 7, -7, 2 ** 31, -2 ** 53 - 1, 10 ** 25):
    for b in (1, -1, 3, -3, 2 ** 32, -10 ** 12):
        q, r = divmod(a, b)
        assert q == a // b and r == a % b and a == q * b + r and (r == 0 or (r < 0) == (b < 0)), (a, b)
print("all hold", (-7) // 2, -7 % 3, 7 // -2, 7 % -3)  # expect: all hold -4 2 -4 -2
