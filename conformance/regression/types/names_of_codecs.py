# The name of a codec or error handler is checked before anything is done with it, even for empty text.
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {ascii(str(error))}")
fails(lambda: b"".decode("b\ud800"))
# expect: UnicodeEncodeError: "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed"
fails(lambda: b"".decode("utf-8", "a\0"))  # expect: ValueError: 'embedded null character'
fails(lambda: "".encode("a\0"))  # expect: ValueError: 'embedded null character'
fails(lambda: "a".encode("utf-8", "b\ud800"))
# expect: UnicodeEncodeError: "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed"
fails(lambda: bytes("", "b\ud800"))
# expect: UnicodeEncodeError: "'utf-8' codec can't encode character '\\ud800' in position 1: surrogates not allowed"
fails(lambda: str(b"", "a\0"))  # expect: ValueError: 'embedded null character'
