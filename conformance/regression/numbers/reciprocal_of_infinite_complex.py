# The signs of zero in 1 / z**n, where a part of z**n is not a number.
inf = float("inf")
print(complex(0, inf) ** -3, complex(-inf, 0) ** -1, complex(1, inf) ** -8)  # expect: (-0+0j) (-0+0j) (-0+0j)
print(complex(inf, 3) ** -8, complex(inf, inf) ** -1, complex(3, -inf) ** -1)  # expect: (-0+0j) -0j (-0+0j)
