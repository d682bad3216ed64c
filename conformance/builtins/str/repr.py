# repr chooses quotes and escapes what is not printable.
for s in ("a", "it's", 'say "hi"', "it's \"both\"", "\\", "\n\t\r\0\x7f", "é", "\u200b", "\xa0", "😀", "\ud800"):
    print(repr(s), ascii(s))  # expect: 'a' 'a'
    # expect: "it's" "it's"
    # expect: 'say "hi"' 'say "hi"'
    # expect: 'it\'s "both"' 'it\'s "both"'
    # expect: '\\' '\\'
    # expect: '\n\t\r\x00\x7f' '\n\t\r\x00\x7f'
    # expect: 'é' '\xe9'
    # expect: '\u200b' '\u200b'
    # expect: '\xa0' '\xa0'
    # expect: '😀' '\U0001f600'
    # expect: '\ud800' '\ud800'
