# Slices clip at the ends; a negative step walks backwards.
s = "abcdefg"
print(s[2:5], s[:3], s[-3:], s[::2])  # expect: cde abc efg aceg
print(s[::-1], s[5:2:-1], s[10:20] == "", s[-100:2])  # expect: gfedcba fed True ab
print([0, 1, 2, 3][1:-1], (1, 2, 3)[::-2], b"abc"[1:])  # expect: [1, 2] (3, 1) b'bc'
