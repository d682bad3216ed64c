# Encoding to bytes.
print("aé€😀".encode(), "é".encode("latin-1"), "abc".encode("ascii"), "é".encode("ascii", "replace"), "é".encode("ascii", "ignore"), "é".encode("ascii", "backslashreplace"))  # expect: b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80' b'\xe9' b'abc' b'?' b'' b'\\xe9'
"aé".encode("ascii")  # expect error: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 1: ordinal not in range(128)
