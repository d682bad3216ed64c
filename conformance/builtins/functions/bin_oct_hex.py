# Texts of integers in other bases.
print(bin(10), oct(64), hex(255), bin(-3), hex(2 ** 64), bin(0), hex(True))  # expect: 0b1010 0o100 0xff -0b11 0x10000000000000000 0b0 0x1
class I:
    def __index__(self): return 17
print(hex(I()))  # expect: 0x11
hex(1.5)  # expect error: TypeError: 'float' object cannot be interpreted as an integer
