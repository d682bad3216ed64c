# chr and ord are inverse.
print(chr(97), ord("a"), chr(8364), ord("€"), chr(0x1F600), ord("😀"), ord(b"a"), [chr(n) for n in (9, 0, 127)])  # expect: a 97 € 8364 😀 128512 97 ['\t', '\x00', '\x7f']
for bad in (-1, 0x110000, "a", 1.5):
    try:
        chr(bad)
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)  # expect: ValueError chr() arg not in range(0x110000)
        # expect: ValueError chr() arg not in range(0x110000)
        # expect: TypeError 'str' object cannot be interpreted as an integer
        # expect: TypeError 'float' object cannot be interpreted as an integer
ord("")  # expect error: TypeError: ord() expected a character, but string of length 0 found
