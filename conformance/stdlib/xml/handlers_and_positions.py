# Each event calls its handler with expat's arguments; the parser says where in the document it is, in lines and bytes.
from xml.parsers import expat


def report(name):
    return lambda *args: print(name, *args, (parser.CurrentLineNumber, parser.CurrentColumnNumber, parser.CurrentByteIndex))


parser = expat.ParserCreate()
for name in ("XmlDecl", "StartElement", "EndElement", "CharacterData", "Comment", "ProcessingInstruction"):
    setattr(parser, name + "Handler", report(name))
for name in ("StartCdataSection", "EndCdataSection"):
    setattr(parser, name + "Handler", report(name))
parser.Parse('<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n<!-- c --><a b = "1">')
# expect: XmlDecl 1.0 utf-8 1 (1, 0, 0)
# expect: Comment  c  (2, 0, 57)
# expect: StartElement a {'b': '1'} (2, 10, 67)
parser.Parse("x€y\r\n&lt;&#x1F600;<![CDATA[<]]>")
# expect: CharacterData x€y (2, 21, 78)
# expect: CharacterData 
# expect:  (2, 24, 83)
# expect: CharacterData < (3, 0, 85)
# expect: CharacterData 😀 (3, 4, 89)
# expect: StartCdataSection (3, 13, 98)
# expect: CharacterData < (3, 22, 107)
# expect: EndCdataSection (3, 23, 108)
parser.Parse("<?go  now ?><b/></a>\n", True)
# expect: ProcessingInstruction go now  (3, 26, 111)
# expect: StartElement b {} (3, 38, 123)
# expect: EndElement b (3, 42, 127)
# expect: EndElement a (3, 42, 127)
