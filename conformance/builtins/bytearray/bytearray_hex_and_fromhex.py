# hex with separators, and fromhex.
print(bytearray(b"\x00\xab12").hex(), bytearray(b"abcdef").hex(":"), bytearray(b"abcdefg").hex("-", 3), bytearray(b"abcdefg").hex("-", -3), bytearray(b"ab").hex(b" "), bytearray(b"ab").hex(sep=".", bytes_per_sep=0), bytearray(b"").hex(":"))
# expect: 00ab3132 61:62:63:64:65:66 61-626364-656667 616263-646566-67 61 62 6162 
print(bytearray.fromhex("00 Ff1a"), bytearray.fromhex(""), bytearray.fromhex(" 0a\n0b\t"), bytearray.fromhex(b"6162"))
# expect: bytearray(b'\x00\xff\x1a') bytearray(b'') bytearray(b'\n\x0b') bytearray(b'ab')
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: bytearray(b"a").hex("ab"))  # expect: ValueError: sep must be length 1.
fails(lambda: bytearray(b"a").hex("é"))  # expect: ValueError: sep must be ASCII.
fails(lambda: bytearray(b"a").hex(5))  # expect: TypeError: object of type 'int' has no len()
fails(lambda: bytearray(b"a").hex(":", "x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: bytearray(b"a").hex(None))  # expect: TypeError: object of type 'NoneType' has no len()
fails(lambda: bytearray.fromhex("0"))  # expect: ValueError: fromhex() arg must contain an even number of hexadecimal digits
fails(lambda: bytearray.fromhex("0g"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
fails(lambda: bytearray.fromhex("0 a"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
fails(lambda: bytearray.fromhex("é0"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
fails(lambda: bytearray.fromhex(5))  # expect: TypeError: fromhex() argument must be str or bytes-like, not int
