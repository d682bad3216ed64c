# Ints of any size in every base, floats beyond the numbers.
print("%d %x %o %X %i %u" % (10**25, 10**25, 10**25, -255, -(10**25), 7))
# expect: 10000000000000000000000000 84595161401484a000000 4105452130240024411200000000 -FF -10000000000000000000000000 7
print("%#x %#X %#o %#.5x %.10d %+.3d %05d %-6d|" % (255, 255, 8, 255, 42, 7, -42, 42))  # expect: 0xff 0XFF 0o10 0x000ff 0000000042 +007 -0042 42    |
print("%f %e %g %F %E %G" % ((float("inf"),) * 6), "%f %05f %+f" % (float("nan"), float("-inf"), float("inf")))
# expect: inf inf inf INF INF INF nan -0inf +inf
print("%.0f %.0f %.0f %.0e %#.0f %#g %g %g" % (0.5, 1.5, 2.5, 15.0, 3.0, 1.0, 1e-5, 123456789.0))  # expect: 0 2 2 2e+01 3. 1.00000 1e-05 1.23457e+08
print("%d %s %r" % (True, None, "a'b"), "%d" % 3.99, "%x" % True, "%c%c" % ("é", 128512), "%.2s|%5.1s|" % ("abc", "xyz"))
# expect: 1 None "a'b" 3 1 é😀 ab|    x|
