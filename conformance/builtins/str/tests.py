# The is... methods.
samples = ["abc", "ABC", "Abc Def", "123", "12.3", "a1", " \t", "", "²", "٣", "é", "_x1", "for"]
for name in "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isidentifier isascii isprintable".split():
    print(name, "".join("01"[getattr(s, name)()] for s in samples))  # expect: isalpha 1100000000101
    # expect: isdigit 0001000011000
    # expect: isdecimal 0001000001000
    # expect: isnumeric 0001000011000
    # expect: isalnum 1101010011101
    # expect: isspace 0000001000000
    # expect: isupper 0100000000000
    # expect: islower 1000010000111
    # expect: istitle 0010000000000
    # expect: isidentifier 1100010000111
    # expect: isascii 1111111100011
    # expect: isprintable 1111110111111
