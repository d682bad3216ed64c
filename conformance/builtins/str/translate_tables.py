# translate: dicts, sequences, any object with items; LookupError keeps the character.
print("abc".translate({97: "x", 98: None, 99: 100}), "abc".translate({}), "abc".translate({97: "long "}), "ab".translate(["-"] * 98), "\x00\x01".translate("xy"), "a😀".translate({0x1F600: "!"}))
# expect: xd abc long bc -b xy a!
print("abc".translate(type("T", (), {"__getitem__": lambda self, key: chr(key + 1)})()))  # expect: bcd
def fails(operation):
    try:
        print(operation())
    except Exception as error:
        print(f"{type(error).__name__}: {error}")
fails(lambda: "a".translate({97: 1.5}))  # expect: TypeError: character mapping must return integer, None or str
fails(lambda: "a".translate({97: 0x110000}))  # expect: ValueError: character mapping must be in range(0x110000)
fails(lambda: "a".translate(5))  # expect: TypeError: 'int' object is not subscriptable
fails(lambda: "a".translate({97: -1}))  # expect: ValueError: character mapping must be in range(0x110000)
fails(lambda: "a".translate())  # expect: TypeError: str.translate() takes exactly one argument (0 given)
fails(lambda: "a".translate({97: b"x"}))  # expect: TypeError: character mapping must return integer, None or str
