# Most methods of strings exist for bytes.
b = b"Hello World"
print(b.upper(), b.split(), b.replace(b"o", b"0"), b.find(b"o"), b.count(b"l"), b.startswith(b"He"), b.strip(b"Hd"), b.title(), b.isalpha())  # expect: b'HELLO WORLD' [b'Hello', b'World'] b'Hell0 W0rld' 4 3 True b'ello Worl' b'Hello World' False
print(b.hex(), b.hex("-", 4), bytes.fromhex("48 65 6c"), b",".join([b"a", b"b"]), b.partition(b" "), b.center(15, b"*"), b.swapcase())  # expect: 48656c6c6f20576f726c64 48656c-6c6f2057-6f726c64 b'Hel' b'a,b' (b'Hello', b' ', b'World') b'**Hello World**' b'hELLO wORLD'
