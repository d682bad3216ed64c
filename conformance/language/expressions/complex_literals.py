# Imaginary literals make complex numbers.
print(2j, 1 + 2j, -1j, 0j)  # expect: 2j (1+2j) (-0-1j) 0j
print((1 + 2j) * (3 - 1j), abs(3 + 4j), (1 + 2j).conjugate())  # expect: (5+5j) 5.0 (1-2j)
print(1.5e1j, 1e3j, (2j) ** 2)  # expect: 15j 1000j (-4+0j)
