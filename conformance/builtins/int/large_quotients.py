# Quotients, remainders, lengths and modular powers of large ints; dividends beside multiples of the divisor.
def check(a, b):
    q, r = divmod(a, b)
    return a // b == q and a % b == r and q * b + r == a and (0 <= r < b or b < r <= 0)
base = 3 ** 700
good = True
for b in (base, base + 1, base << 3000, -base, 10 ** 2000, (1 << 5000) - 1):
    for q in (0, 1, -1, 2, 7, 10 ** 6, -10 ** 6, 10 ** 30, base):
        for r in (0, 1, -1, base // 3, b - 1, b // 2):
            good = good and check(q * b + r, b) and check(-q * b + r, b)
print(good)  # expect: True
for n in (1 << 1024, (1 << 1024) - 1, (1 << 1024) + 1, 1 << 4999, (1 << 5000) - 1, -(1 << 40000), 7 ** 9999): print(n.bit_length(), (n + 1).bit_length(), (-n).bit_length())  # expect: 1025 1025 1025
# expect: 1024 1025 1024
# expect: 1025 1025 1025
# expect: 5000 5000 5000
# expect: 5000 5001 5000
# expect: 40001 40000 40001
# expect: 28071 28071 28071
for base_ in (2, 3, 2 ** 40, 10 ** 30, -5): print(pow(base_, 3 ** 40, 10 ** 25 + 7), pow(base_, 0, 10 ** 20), pow(base_, 65537, 2 ** 127 - 1), pow(base_, 5, -(10 ** 20)))  # expect: 5477473354292964418919429 1 32 -99999999999999999968
# expect: 1061785540534160255948644 1 4569278088761131322242499456678237192 -99999999999999999757
# expect: 2775546164385674784551476 1 9444732965739290427392 -97006217207164698624
# expect: 1170344565533302408531663 1 64180116261041945518825852023456433745 0
# expect: 5023301213465130237804632 1 47510515599161389327808599431771532169 -3125
print(pow(3, -5, 10 ** 20 + 39), pow(10 ** 30, 1, 10 ** 20), pow(2, 10, 1 << 600))  # expect: 63786008230452674922 0 1024
