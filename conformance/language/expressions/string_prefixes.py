# Raw, byte and adjacent string literals.
print(r"\n", len(r"\n"), "a" "b" 'c')  # expect: \n 2 abc
print(b"\x41\x00", rb"\d", u"u")  # expect: b'A\x00' b'\\d' u
print("""one
two""")  # expect: one
# expect: two
print("tab\tquote\"backslash\\")  # expect: tab	quote"backslash\
