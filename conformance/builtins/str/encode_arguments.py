# encode: names of codecs and error handlers, in any spelling.
print("aé€😀".encode(), "é".encode("latin-1"), "é".encode("LATIN1"), "a".encode("utf_16_le"), "é".encode(encoding="ascii", errors="replace"))
# expect: b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80' b'\xe9' b'\xe9' b'a\x00' b'?'
print("é€".encode("ascii", "backslashreplace"), "é€".encode("ascii", "xmlcharrefreplace"), "aé".encode("ascii", "ignore"), "\udc80".encode("utf-8", "surrogateescape"), "\ud800".encode("utf-8", "surrogatepass"))
# expect: b'\\xe9\\u20ac' b'&#233;&#8364;' b'a' b'\x80' b'\xed\xa0\x80'
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "é".encode("ascii"))
# expect: UnicodeEncodeError: 'ascii' codec can't encode character '\xe9' in position 0: ordinal not in range(128)
fails(lambda: "aé€b".encode("ascii"))
# expect: UnicodeEncodeError: 'ascii' codec can't encode characters in position 1-2: ordinal not in range(128)
fails(lambda: "€".encode("latin-1"))
# expect: UnicodeEncodeError: 'latin-1' codec can't encode character '\u20ac' in position 0: ordinal not in range(256)
fails(lambda: "\ud800".encode())
# expect: UnicodeEncodeError: 'utf-8' codec can't encode character '\ud800' in position 0: surrogates not allowed
fails(lambda: "a".encode("nosuch"))  # expect: LookupError: unknown encoding: nosuch
fails(lambda: "é".encode("ascii", "nosuch"))  # expect: LookupError: unknown error handler name 'nosuch'
fails(lambda: "a".encode(5))  # expect: TypeError: encode() argument 'encoding' must be str, not int
fails(lambda: "a".encode("utf-8", None))  # expect: TypeError: encode() argument 'errors' must be str, not None
fails(lambda: "€".encode("cp437"))
# expect: UnicodeEncodeError: 'charmap' codec can't encode character '\u20ac' in position 0: character maps to <undefined>
