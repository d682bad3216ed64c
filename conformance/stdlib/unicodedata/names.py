# Names of characters, and characters by name or alias.
import unicodedata

print(unicodedata.name("é"), "|", unicodedata.name("가"), "|", unicodedata.name("一"))  # expect: LATIN SMALL LETTER E WITH ACUTE | HANGUL SYLLABLE GA | CJK UNIFIED IDEOGRAPH-4E00
print(unicodedata.name("\U0001f600"), "|", unicodedata.name("\n", "none"))  # expect: GRINNING FACE | none
print(ascii(unicodedata.lookup("greek small letter alpha")), ascii(unicodedata.lookup("LF")))  # expect: '\u03b1' '\n'
try:
    unicodedata.name("\0")
except ValueError as error:
    print(error)  # expect: no such name
try:
    unicodedata.lookup("no such thing")
except KeyError as error:
    print(error)  # expect: "undefined character name 'no such thing'"
