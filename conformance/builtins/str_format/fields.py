# str.format with positions, names, attributes and items.
class P: x = 1
print("{} {} {{}}".format(1, "a"), "{1} {0} {1}".format("a", "b"), "{name:>5}".format(name="n"))  # expect: 1 a {} b a b     n
print("{0.x} {1[0]} {2[key]}".format(P, [7], {"key": "v"}), "{!r} {!s:^5}|".format("q", "w"))  # expect: 1 7 v 'q'   w  |
print("{:{}}".format("a", ">4"), "{:{w}.{p}f}".format(2.5, w=8, p=3))  # expect:    a    2.500
