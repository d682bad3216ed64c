# decode and str(): codecs, error handlers and what the errors say.
print(b"a\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"\xff".decode("utf-8", "replace") == "\ufffd", b"a\xff".decode("utf-8", "ignore"), b"\xff".decode(errors="backslashreplace"))
# expect: aé é True a \xff
print(b"a\x00".decode("utf-16-le"), str(b"ab", "ascii"), ascii(b"\xff".decode("ascii", "surrogateescape")), b"".decode("nosuch"), b"+AOk-".decode("utf-7"))
# expect: a ab '\udcff'  é
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: b"\xff".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 0: invalid start byte
fails(lambda: b"a\xe2\x82".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode bytes in position 1-2: unexpected end of data
fails(lambda: b"\x80".decode("ascii"))
# expect: UnicodeDecodeError: 'ascii' codec can't decode byte 0x80 in position 0: ordinal not in range(128)
fails(lambda: b"a".decode("nosuch"))  # expect: LookupError: unknown encoding: nosuch
fails(lambda: b"a".decode(5))  # expect: TypeError: decode() argument 'encoding' must be str, not int
fails(lambda: b"\xff".decode("utf-8", "nosuch"))  # expect: LookupError: unknown error handler name 'nosuch'
fails(lambda: b"a".decode("utf-16"))
# expect: UnicodeDecodeError: 'utf-16-le' codec can't decode byte 0x61 in position 0: truncated data
fails(lambda: b"\xed\xa0\x80".decode())
# expect: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xed in position 0: invalid continuation byte
