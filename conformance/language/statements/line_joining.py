# Brackets and backslashes join lines; comments may stand inside brackets.
total = (1 +
         2  # two
         + 3)
other = 1 + \
    2
print(total, other, [
    1,
    2,
])  # expect: 6 3 [1, 2]
