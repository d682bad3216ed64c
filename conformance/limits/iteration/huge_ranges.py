# Huge ranges cost nothing.
r = range(10 ** 15)
print(r[-1], r[10 ** 14], sum(r[:5]), 10 ** 15 - 1 in r, r[::10 ** 14])  # expect: 999999999999999 100000000000000 10 True range(0, 1000000000000000, 100000000000000)
