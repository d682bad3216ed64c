# Escapes for characters by number and name.
print("\x41\101\u00e9\U0001F600\N{LATIN SMALL LETTER A}")  # expect: AAé😀a
print(len("\U0001F600"), "\0" == chr(0), repr("\a\b\f\v\r\n\t"))  # expect: 1 True '\x07\x08\x0c\x0b\r\n\t'
print("line \
continued")  # expect: line continued
