# \w, \d and \s know all of Unicode, unless the pattern is ASCII or bytes.
import re

print(re.findall(r"\w+", "naïve Straße ٣٤ x_1"))  # expect: ['naïve', 'Straße', '٣٤', 'x_1']
print(re.findall(r"\w+", "naïve Straße", re.ASCII))  # expect: ['na', 've', 'Stra', 'e']
print(re.findall(rb"\w+", "naïve".encode()))  # expect: [b'na', b've']
print(ascii(re.split(r"\s", "a\x1cb\u2003c\xa0d")))  # expect: ['a', 'b', 'c', 'd']
print(re.findall("ſ|k", "sSſKk\u212a", re.IGNORECASE))  # expect: ['s', 'S', 'ſ', 'K', 'k', 'K']
print(re.findall(r"[^\W\d]", "a😀b١c𝒳"))  # expect: ['a', 'b', 'c', '𝒳']
print(re.search("😀(.)", "x😀y").span(1))  # expect: (2, 3)
