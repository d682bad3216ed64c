# isspace and isprintable: the empty text is printable but no space.
print([t.isspace() for t in (" ", "", "\t\n\r\x0b\x0c", "\x1c\x85\xa0", "\u2003\u3000", "a ", "\u200b")])
# expect: [True, False, True, True, True, False, False]
print([t.isprintable() for t in ("a b", "", "\n", "\xa0", "é", "\u200b", "😀", "\ud800", "\ue000")])
# expect: [True, True, False, False, True, False, True, False, False]
print([hex(c) for c in range(0x100) if chr(c).isspace()])
# expect: ['0x9', '0xa', '0xb', '0xc', '0xd', '0x1c', '0x1d', '0x1e', '0x1f', '0x20', '0x85', '0xa0']
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: " ".isspace(1))  # expect: TypeError: str.isspace() takes no arguments (1 given)
