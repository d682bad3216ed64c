# How complex numbers are written.
print(1 + 2j, 1j, -1j, 0j, 1.5 - 0j, complex(0, -0.0), complex(-0.0, 1), complex("inf"), 1e20 + 1e-20j, complex(float("nan"), 1), [2j], 3 + 0j)  # expect: (1+2j) 1j (-0-1j) 0j (1.5-0j) -0j (-0+1j) (inf+0j) (1e+20+1e-20j) (nan+1j) [2j] (3+0j)
