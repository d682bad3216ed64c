# ExpatError: text, code, line and column of the very character that is wrong.
from xml.parsers import expat

for text in (
    "<a></b>", "<a>", "", "<a/>\nx", "<a b='1' b='2'/>", "<a>&no;</a>", "<a>&#0;</a>", "<a>]]></a>", "<a>\x01</a>", "<a b=1/>",
    "<a><!-- x -- y --></a>", "<?xml version='1.1' foo='1'?><a/>", " <?xml version='1.0'?><a/>", "<a><![CDATA[x", "<!DOCTYPE a [<!FOO>]><a/>",
    "<!DOCTYPE a [<!ENTITY e '&e;'>]><a>&e;</a>", "<!DOCTYPE a [<!ENTITY e '<b>'>]><a>&e;</a>", "<!DOCTYPE a PUBLIC 'p{' 's'><a/>",
):
    try:
        expat.ParserCreate().Parse(text, True)
    except expat.ExpatError as error:
        print(error.code, error, (error.lineno, error.offset), expat.errors.messages[error.code] == expat.ErrorString(error.code))
# expect: 7 mismatched tag: line 1, column 5 (1, 5) True
# expect: 3 no element found: line 1, column 3 (1, 3) True
# expect: 3 no element found: line 1, column 0 (1, 0) True
# expect: 9 junk after document element: line 2, column 0 (2, 0) True
# expect: 8 duplicate attribute: line 1, column 9 (1, 9) True
# expect: 11 undefined entity: line 1, column 3 (1, 3) True
# expect: 14 reference to invalid character number: line 1, column 3 (1, 3) True
# expect: 4 not well-formed (invalid token): line 1, column 5 (1, 5) True
# expect: 4 not well-formed (invalid token): line 1, column 3 (1, 3) True
# expect: 4 not well-formed (invalid token): line 1, column 5 (1, 5) True
# expect: 4 not well-formed (invalid token): line 1, column 12 (1, 12) True
# expect: 30 XML declaration not well-formed: line 1, column 20 (1, 20) True
# expect: 17 XML or text declaration not at start of entity: line 1, column 1 (1, 1) True
# expect: 20 unclosed CDATA section: line 1, column 13 (1, 13) True
# expect: 4 not well-formed (invalid token): line 1, column 18 (1, 18) True
# expect: 12 recursive entity reference: line 1, column 35 (1, 35) True
# expect: 13 asynchronous entity: line 1, column 35 (1, 35) True
# expect: 32 illegal character(s) in public id: line 1, column 21 (1, 21) True
for data in (b"<a>\xff</a>", b"<a>\xc3", b"<?xml version='1.0' encoding='utf-16'?><a/>", b"<?xml version='1.0' encoding='cp037'?><a/>"):
    try:
        expat.ParserCreate().Parse(data, True)
    except expat.ExpatError as error:
        print(error)
# expect: not well-formed (invalid token): line 1, column 3
# expect: partial character: line 1, column 3
# expect: encoding specified in XML declaration is incorrect: line 1, column 30
# expect: unknown encoding: line 1, column 30
parser = expat.ParserCreate()
parser.Parse("<a/>", True)
try:
    parser.Parse("<a/>")
except expat.ExpatError as error:
    print(error, parser.ErrorCode, expat.errors.codes[expat.errors.XML_ERROR_FINISHED])
# expect: parsing finished: line 1, column 4 36 36
