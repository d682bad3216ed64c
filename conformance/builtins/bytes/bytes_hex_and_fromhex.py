# hex with separators, and fromhex.
print(b"\x00\xab12".hex(), b"abcdef".hex(":"), b"abcdefg".hex("-", 3), b"abcdefg".hex("-", -3), b"ab".hex(b" "), b"ab".hex(sep=".", bytes_per_sep=0), b"".hex(":"))
# expect: 00ab3132 61:62:63:64:65:66 61-626364-656667 616263-646566-67 61 62 6162 
print(bytes.fromhex("00 Ff1a"), bytes.fromhex(""), bytes.fromhex(" 0a\n0b\t"), bytes.fromhex(b"6162"))
# expect: b'\x00\xff\x1a' b'' b'\n\x0b' b'ab'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"a".hex("ab"))  # expect: ValueError: sep must be length 1.
fails(lambda: b"a".hex("é"))  # expect: ValueError: sep must be ASCII.
fails(lambda: b"a".hex(5))  # expect: TypeError: object of type 'int' has no len()
fails(lambda: b"a".hex(":", "x"))  # expect: TypeError: 'str' object cannot be interpreted as an integer
fails(lambda: b"a".hex(None))  # expect: TypeError: object of type 'NoneType' has no len()
fails(lambda: bytes.fromhex("0"))  # expect: ValueError: fromhex() arg must contain an even number of hexadecimal digits
fails(lambda: bytes.fromhex("0g"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
fails(lambda: bytes.fromhex("0 a"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 1
fails(lambda: bytes.fromhex("é0"))  # expect: ValueError: non-hexadecimal number found in fromhex() arg at position 0
fails(lambda: bytes.fromhex(5))  # expect: TypeError: fromhex() argument must be str or bytes-like, not int
