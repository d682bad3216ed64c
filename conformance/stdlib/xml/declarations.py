# The internal DTD subset: every kind of declaration, and what the document gets from it.
from xml.parsers import expat

DOC = """<!DOCTYPE a SYSTEM "s" [
<!ENTITY e "v&#65;&lt;"> <!ENTITY e "second"> <!ENTITY x PUBLIC " p\n q " "s"> <!ENTITY n SYSTEM "s2" NDATA gif>
<!NOTATION gif PUBLIC "g"> <!NOTATION png SYSTEM "p">
<!ELEMENT a ANY> <!ELEMENT b EMPTY> <!ELEMENT c (#PCDATA|x)*> <!ELEMENT d (x,(y|z)+,w?)*>
<!ATTLIST a t CDATA "d  1" u (x | y) "x" v NMTOKENS " p  q " w ID #IMPLIED z NOTATION (gif|png) #REQUIRED f CDATA #FIXED "k">
<!ENTITY % p "<!ENTITY q 'from p'>"> %p; ]>
<a v="  a  b " u="y">&e;</a>"""


def report(name):
    return lambda *args: print(name, *args)


parser = expat.ParserCreate()
parser.SetBase("base")
for name in ("StartDoctypeDecl", "EndDoctypeDecl", "EntityDecl", "UnparsedEntityDecl", "NotationDecl", "ElementDecl", "AttlistDecl",
             "StartElement", "CharacterData", "SkippedEntity"):
    setattr(parser, name + "Handler", report(name))
print(parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS))  # expect: 1
parser.Parse(DOC, True)
# expect: StartDoctypeDecl a s None 1
# expect: EntityDecl e 0 vA&lt; base None None None
# expect: EntityDecl x 0 None base s p q None
# expect: UnparsedEntityDecl n base s2 None gif
# expect: NotationDecl gif base None g
# expect: NotationDecl png base p None
# expect: ElementDecl a (2, 0, None, ())
# expect: ElementDecl b (1, 0, None, ())
# expect: ElementDecl c (3, 2, None, ((4, 0, 'x', ()),))
# expect: ElementDecl d (6, 2, None, ((4, 0, 'x', ()), (5, 3, None, ((4, 0, 'y', ()), (4, 0, 'z', ()))), (4, 1, 'w', ())))
# expect: AttlistDecl a t CDATA d  1 0
# expect: AttlistDecl a u (x|y) x 0
# expect: AttlistDecl a v NMTOKENS p q 0
# expect: AttlistDecl a w ID None 0
# expect: AttlistDecl a z NOTATION(gif|png) None 1
# expect: AttlistDecl a f CDATA k 1
# expect: EntityDecl p 1 <!ENTITY q 'from p'> base None None None
# expect: EntityDecl q 0 from p base None None None
# expect: EndDoctypeDecl
# expect: StartElement a {'v': 'a b', 'u': 'y', 't': 'd  1', 'f': 'k'}
# expect: CharacterData vA
# expect: CharacterData <
print(parser.GetBase(), expat.model.XML_CTYPE_CHOICE, expat.model.XML_CQUANT_PLUS)  # expect: base 5 3
for ordered, specified in ((1, 0), (1, 1), (0, 1)):
    parser = expat.ParserCreate()
    parser.ordered_attributes, parser.specified_attributes = ordered, specified
    parser.StartElementHandler = report("Start")
    parser.Parse('<!DOCTYPE a [<!ATTLIST a d CDATA "1" e CDATA "2">]><a z="1" e="3" y="4"/>', True)
# expect: Start a ['z', '1', 'e', '3', 'y', '4', 'd', '1']
# expect: Start a ['z', '1', 'e', '3', 'y', '4']
# expect: Start a {'z': '1', 'e': '3', 'y': '4'}
