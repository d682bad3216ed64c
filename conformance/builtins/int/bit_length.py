# bit_length: the bits of the absolute value; zero needs none.
print([n.bit_length() for n in (0, 1, -1, 2, 255, 256, -256)])  # expect: [0, 1, 1, 2, 8, 9, 9]
print((2**64).bit_length(), (2**64 - 1).bit_length(), (-(2**1000)).bit_length())  # expect: 65 64 1001
print(True.bit_length(), all(n.bit_length() == len(bin(n)) - 2 for n in range(1, 300)))  # expect: 1 True
try:
    (5).bit_length(1)
except TypeError as error:
    print(error)
# expect: int.bit_length() takes no arguments (1 given)
