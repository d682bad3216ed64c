# repr shows printable ASCII and escapes the rest.
print(b"a'b", b'a"b', b"'\"", b"\n\t\\\x00\xff", bytes(range(30, 40)), str(b"x"))  # expect: b"a'b" b'a"b' b'\'"' b'\n\t\\\x00\xff' b'\x1e\x1f !"#$%&\'' b'x'
