# Complex numbers format part by part.
z = 3 - 4.5j
print(f"{z} {z:.1f} {z:>12} {z:+.2e}")  # expect: (3-4.5j) 3.0-4.5j     (3-4.5j) +3.00e+00-4.50e+00j
