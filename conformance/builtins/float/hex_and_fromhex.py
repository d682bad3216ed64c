# hex and fromhex: exact both ways, rounding half to even, special values by name.
print((1.0).hex(), (0.1).hex(), (-2.5).hex(), (0.0).hex(), (-0.0).hex(), (5e-324).hex(), float("inf").hex(), float("nan").hex())
# expect: 0x1.0000000000000p+0 0x1.999999999999ap-4 -0x1.4000000000000p+1 0x0.0p+0 -0x0.0p+0 0x0.0000000000001p-1022 inf nan
print(float.fromhex("0x1.8p1"), float.fromhex("-0x.8p0"), float.fromhex("1.8"), float.fromhex(" inf "), float.fromhex("0xap+3"))
# expect: 3.0 -0.5 1.5 inf 80.0
print(float.fromhex("0x1.00000000000008p0"), float.fromhex("0x1.00000000000018p0"), float.fromhex("0x1p-1075"), float.fromhex("0x1p-1080"))
# expect: 1.0 1.0000000000000004 0.0 0.0
def fails(text):
    try:
        float.fromhex(text)
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails("")  # expect: ValueError: invalid hexadecimal floating-point string
fails("0x")  # expect: ValueError: invalid hexadecimal floating-point string
fails("p1")  # expect: ValueError: invalid hexadecimal floating-point string
fails("1_0")  # expect: ValueError: invalid hexadecimal floating-point string
fails("0x1p1024")  # expect: OverflowError: hexadecimal value too large to represent as a float
fails(12)  # expect: TypeError: bad argument type for built-in operation
