# However the data are cut, events are the same, but for text, which comes as it is there.
from xml.parsers import expat

DATA = ('<?xml version="1.0"?>\r\n<!DOCTYPE a [<!ENTITY e "v\u20ac"> <!ATTLIST a b CDATA "d">]>'
        '<a c="x&amp;\u20ac">t\U0001f600]]&gt;\r\n]<b/>&e;<!-- \u00e9 --><![CDATA[ab]\n]]]></a>\r\n').encode()


def events(size, deferral):
    parser, found = expat.ParserCreate(), []
    parser.buffer_text = True
    parser.SetReparseDeferralEnabled(deferral)
    for name in ("StartElement", "EndElement", "CharacterData", "Comment", "StartCdataSection", "EntityDecl", "AttlistDecl"):
        setattr(parser, name + "Handler", lambda *args, name=name: found.append((name, *args)))
    for i in range(0, len(DATA), size):
        parser.Parse(DATA[i:i + size], False)
    parser.Parse(b"", True)
    return found


whole = events(len(DATA), True)
for event in whole:
    print(ascii(event))
# expect: ('EntityDecl', 'e', 0, 'v\u20ac', None, None, None, None)
# expect: ('AttlistDecl', 'a', 'b', 'CDATA', 'd', 0)
# expect: ('StartElement', 'a', {'c': 'x&\u20ac', 'b': 'd'})
# expect: ('CharacterData', 't\U0001f600]]>\n]')
# expect: ('StartElement', 'b', {})
# expect: ('EndElement', 'b')
# expect: ('CharacterData', 'v\u20ac')
# expect: ('Comment', ' \xe9 ')
# expect: ('StartCdataSection',)
# expect: ('CharacterData', 'ab]\n]')
# expect: ('EndElement', 'a')
print([events(size, deferral) == whole for size in (1, 2, 3, 7, 20) for deferral in (True, False)])
# expect: [False, False, False, False, False, False, False, False, False, False]

# A token that is not complete is tried again only when twice as much is there.
for deferral in (True, False):
    parser, found = expat.ParserCreate(), []
    parser.StartElementHandler = lambda *args: found.append(i)
    parser.SetReparseDeferralEnabled(deferral)
    for i, piece in enumerate(("<a b='12", "34", "5'>", "<c/>", "<d/>", "<e/>", "<f/>")):
        parser.Parse(piece)
    print(parser.GetReparseDeferralEnabled(), found)
# expect: True [3, 3, 4, 5, 6]
# expect: False [2, 3, 4, 5, 6]
