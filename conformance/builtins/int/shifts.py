# Shifts of any size; negative counts are errors.
print(1 << 100, (1 << 100) >> 98, -1 >> 10, -5 >> 1, -5 << 2, 5 >> 100, -5 >> 100, 0 << 1000, 1 << 31, 1 << 32, 3 << 62)  # expect: 1267650600228229401496703205376 4 -1 -3 -20 0 -1 0 2147483648 4294967296 13835058055282163712
1 << -1  # expect error: ValueError: negative shift count
