# Products around 2**53 and results that come back to small integers.
a = 94906267
print(a * a, a * a - a * a, a * -a, 3037000500 * 3037000500, 2 ** 53 * 2 - 2 ** 54, (2 ** 60 + 1) - 2 ** 60, (10 ** 18) * 10 // 10 ** 19, 123456789 * 987654321 % 1000000007)  # expect: 9007199515875289 0 -9007199515875289 9223372037000250000 0 1 1 259106859
h = 0
for c in "hash me":
    h = (h * 31 + ord(c)) & 0xFFFFFFFF
print(h, h ^ 0xDEADBEEF, ~h & 0xFFFF, h << 40 >> 41)  # expect: 697467370 4148117253 32277 348733685
