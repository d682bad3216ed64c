# Bytes and strings do not mix.
for attempt in (lambda: b"a" + "b", lambda: bytes([256]), lambda: bytes("a"), lambda: b"a".join(["b"]), lambda: b"a".find("a"), lambda: bytes(-1), lambda: b"abc".index(b"x"), lambda: bytes.fromhex("4"), lambda: "a" in b"a"):
    try:
        attempt()
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)  # expect: TypeError can't concat str to bytes
        # expect: ValueError bytes must be in range(0, 256)
        # expect: TypeError string argument without an encoding
        # expect: TypeError sequence item 0: expected a bytes-like object, str found
        # expect: TypeError argument should be integer or bytes-like object, not 'str'
        # expect: ValueError negative count
        # expect: ValueError subsection not found
        # expect: ValueError fromhex() arg must contain an even number of hexadecimal digits
        # expect: TypeError a bytes-like object is required, not 'str'
