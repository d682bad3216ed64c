# split() without a separator parts at every white space of Unicode, splitlines() at its own set.
text = "a\x1cb\x1dc\x1ed\x1fe\x85f\xa0g\u1680h\u2000i\u2028j\u2029k\u202fl\u205fm\u3000n\u200bo"
print(ascii(text.split()))  # expect: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n\u200bo']
print(ascii(text.splitlines()))  # expect: ['a', 'b', 'c', 'd\x1fe', 'f\xa0g\u1680h\u2000i', 'j', 'k\u202fl\u205fm\u3000n\u200bo']
print(ascii("a\r\nb\rc\x0bd\x0ce\n\n".splitlines(True)), "".splitlines(), "\n".splitlines())
# expect: ['a\r\n', 'b\r', 'c\x0b', 'd\x0c', 'e\n', '\n'] [] ['']
print(" a  b ".split(" "), " a  b ".split(None, 1), " a  b ".rsplit(None, 1), "aXbXc".rsplit("X", 1), "".split(), "".split("x"))
# expect: ['', 'a', '', 'b', ''] ['a', 'b '] [' a', 'b'] ['aXb', 'c'] [] ['']
