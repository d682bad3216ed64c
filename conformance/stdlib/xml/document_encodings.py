# Encodings by byte order mark, declaration, argument, and by way of Python's codecs.
from xml.parsers import expat


def text_of(data, encoding=None):
    parser, found = expat.ParserCreate(encoding), []
    parser.CharacterDataHandler = found.append
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        return f"{type(error).__name__}: {error}"
    return "".join(found)


TEXT = "<a>\u00e9\u00fc</a>"
for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "iso-8859-1"):
    print(encoding, ascii(text_of(TEXT.encode(encoding))))
# expect: utf-8 '\xe9\xfc'
# expect: utf-8-sig '\xe9\xfc'
# expect: utf-16 '\xe9\xfc'
# expect: utf-16-le '\xe9\xfc'
# expect: utf-16-be '\xe9\xfc'
# expect: iso-8859-1 'ExpatError: not well-formed (invalid token): line 1, column 3'
for encoding in ("utf-8", "iso-8859-1", "us-ascii", "cp1252", "koi8-r", "cp437", "mac-roman", "no-such"):
    data = f"<?xml version='1.0' encoding='{encoding}'?>".encode() + b"<a>e\xe9</a>"
    print(encoding, ascii(text_of(data)), ascii(text_of(b"<a>e\xe9</a>", encoding)))
# expect: utf-8 'ExpatError: not well-formed (invalid token): line 1, column 42' 'ExpatError: not well-formed (invalid token): line 1, column 4'
# expect: iso-8859-1 'e\xe9' 'e\xe9'
# expect: us-ascii 'ExpatError: not well-formed (invalid token): line 1, column 45' 'ExpatError: not well-formed (invalid token): line 1, column 4'
# expect: cp1252 'e\xe9' 'e\xe9'
# expect: koi8-r 'e\u0418' 'e\u0418'
# expect: cp437 'e\u0398' 'e\u0398'
# expect: mac-roman 'e\xc8' 'e\xc8'
# expect: no-such 'LookupError: unknown encoding: no-such' 'LookupError: unknown encoding: no-such'
print(ascii(text_of("<?xml version='1.0' encoding='iso-8859-1'?>" + TEXT)), ascii(text_of(b"\xff\xfe<\0a\0/\0>\0\0")))
# expect: '\xe9\xfc' 'ExpatError: unclosed token: line 1, column 5'
try:
    expat.ParserCreate().Parse("<a>\ud800</a>")
except UnicodeEncodeError as error:
    print(ascii(error))
# expect: UnicodeEncodeError('utf-8', '<a>\ud800</a>', 3, 4, 'surrogates not allowed')
pieces = []
parser = expat.ParserCreate()
parser.CharacterDataHandler = lambda text: pieces.append(len(text))
parser.Parse(b"<?xml version='1.0' encoding='iso-8859-1'?><a>" + b"\xe9x" * 1000 + b"</a>", True)
print(pieces)  # expect: [682, 682, 636]
