# The % operator and its codes.
print("%s %r %a %d %i %u" % ("a", "b", "é", 1, 2.9, 3))  # expect: a 'b' '\xe9' 1 2 3
print("%5d|%-5d|%05d|%+d|% d|%x|%X|%#x|%o|%#o" % (42, 42, 42, 42, 42, 255, 255, 255, 8, 8))  # expect:    42|42   |00042|+42| 42|ff|FF|0xff|10|0o10
print("%f %.2f %e %g %G %8.3f|%-8.1f|" % (1.5, 1.005, 12345.678, 0.00001, 1e20, 2.5, 2.5))  # expect: 1.500000 1.00 1.234568e+04 1e-05 1E+20    2.500|2.5     |
print("%c%c %% %5s|%-5s|%.2s" % ("a", 98, "x", "y", "xyz"))  # expect: ab %     x|y    |xy
