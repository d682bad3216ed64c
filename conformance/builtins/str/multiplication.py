# Repeating strings.
print("ab" * 3, 2 * "x", "a" * 0 + "|", "a" * -1 + "|", "" * 1000 + "|")  # expect: ababab xx | | |
"a" * 1.5  # expect error: TypeError: can't multiply sequence by non-int of type 'float'
