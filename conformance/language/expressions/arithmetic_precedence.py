# Unary minus binds less tightly than ** on its left and more tightly on its right.
print(-2 ** 2, 2 ** -1, 2 ** 3 ** 2)  # expect: -4 0.5 512
print(2 + 3 * 4, (2 + 3) * 4, 7 - 2 - 1)  # expect: 14 20 4
print(-7 // 2, -(7 // 2), 1 << 2 + 1)  # expect: -4 -3 8
print(1 | 2 ^ 3 & 4, ~5, not 1 == 2)  # expect: 3 -6 True
