# Text that an encoding does not have, with every error handler.
text = "aé€\U0001f600\ud800"
for handler in "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "surrogateescape", "surrogatepass":
    try:
        print(handler, text.encode("ascii", handler))
    except UnicodeEncodeError as error:
        print(handler, error)
# expect: ignore b'a'
# expect: replace b'a????'
# expect: backslashreplace b'a\\xe9\\u20ac\\U0001f600\\ud800'
# expect: xmlcharrefreplace b'a&#233;&#8364;&#128512;&#55296;'
# expect: namereplace b'a\\N{LATIN SMALL LETTER E WITH ACUTE}\\N{EURO SIGN}\\N{GRINNING FACE}\\ud800'
# expect: surrogateescape 'ascii' codec can't encode characters in position 1-4: ordinal not in range(128)
# expect: surrogatepass 'ascii' codec can't encode characters in position 1-4: ordinal not in range(128)
for handler in "strict", "surrogatepass", "replace", "backslashreplace":
    try:
        print(handler, text.encode("utf-8", handler))
    except UnicodeEncodeError as error:
        print(handler, error)
# expect: strict 'utf-8' codec can't encode character '\ud800' in position 4: surrogates not allowed
# expect: surrogatepass b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\xed\xa0\x80'
# expect: replace b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80?'
# expect: backslashreplace b'a\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\\ud800'
print("a€".encode("utf-16-be"), "a".encode("utf-32-le"), "é".encode("latin-1"), "é".encode("utf-8-sig"), "\udcff".encode("utf-8", "surrogateescape"))
# expect: b'\x00a \xac' b'a\x00\x00\x00' b'\xe9' b'\xef\xbb\xbf\xc3\xa9' b'\xff'
