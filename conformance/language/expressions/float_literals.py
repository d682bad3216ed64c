# Forms of float literals.
print(1., .5, 1e3, 1E-2, 1_0.0_1)  # expect: 1.0 0.5 1000.0 0.01 10.01
print(1e22, 1e16, 123456789012345678.0, 1e-5, 0.0001)  # expect: 1e+22 1e+16 1.2345678901234568e+17 1e-05 0.0001
print(1e400, -1e400, 5e-324)  # expect: inf -inf 5e-324
