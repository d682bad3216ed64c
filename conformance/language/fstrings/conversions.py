# !s, !r and !a.
s = "é\n"
print(f"{s!r} {s!a} {s!s:.1}")  # expect: 'é\n' '\xe9\n' é
