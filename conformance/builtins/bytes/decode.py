# Decoding, and what to do with bytes that do not fit.
print(b"\xc3\xa9".decode(), b"\xe9".decode("latin-1"), b"a\xff".decode("utf-8", "replace"), b"a\xff".decode(errors="ignore"), b"\xff".decode("utf-8", "backslashreplace"))  # expect: é é a� a \xff
b"a\xff".decode()  # expect error: UnicodeDecodeError: 'utf-8' codec can't decode byte 0xff in position 1: invalid start byte
