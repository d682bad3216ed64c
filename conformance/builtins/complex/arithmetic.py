# Complex arithmetic and comparison.
a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, a ** 2, -a, abs(a), a == 3 + 4j, a != b, a + 1, 2 * a, a.real, a.imag, a.conjugate())  # expect: (4+2j) (2+6j) (11-2j) (-1+2j) (-7+24j) (-3-4j) 5.0 True True (4+4j) (6+8j) 3.0 4.0 (3-4j)
print(complex(1, 2), complex("1+2j"), complex(), complex("j"), complex(1.5), 1j * 1j, bool(0j), hash(1 + 0j) == hash(1))  # expect: (1+2j) (1+2j) 0j 1j (1.5+0j) (-1+0j) False True
a < b  # expect error: TypeError: '<' not supported between instances of 'complex' and 'complex'
