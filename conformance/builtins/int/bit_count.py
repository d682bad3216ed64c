# bit_count: ones in the absolute value.
print([n.bit_count() for n in (0, 1, -1, 3, 255, 256, -255)])  # expect: [0, 1, 1, 2, 8, 1, 8]
print((2**100 - 1).bit_count(), (-(2**100)).bit_count(), False.bit_count())  # expect: 100 1 0
print(all(n.bit_count() == bin(n).count("1") for n in range(-300, 300)))  # expect: True
