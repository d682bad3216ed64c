# repr, str, format and % of bools.
print(repr(True), str(False), f"{True}", f"{True!r:>6}", "%s %d %r" % (True, True, False))
# expect: True False True   True True 1 False
print(format(True), format(True, "d"), format(True, "5"), format(False, "x"), format(True, ".1f"), f"{True:^7}|")
# expect: True 1     1 0 1.0    1   |
print("{:>6}|{!s:>6}".format(True, False), ascii(True), int("1") == True, "ab"[True])  # expect:      1| False True True b
