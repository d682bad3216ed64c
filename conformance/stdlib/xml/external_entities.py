# External entities and DTDs go to parsers made for them; handlers and settings are inherited.
from xml.parsers import expat

FILES = {
    "dtd": b'<?xml encoding="utf-8"?><!ENTITY % q "qq"><!ENTITY e "[%q;]"><![INCLUDE[<!ENTITY i "I">]]><![IGNORE[<!ENTITY i "no">]]><!ATTLIST a d CDATA "def">',
    "part": b"<?xml version='1.0' encoding='iso-8859-1'?>\xe9<b/>&e;",
    "bad": b"<b>",
}


def parse(text, parsing=expat.XML_PARAM_ENTITY_PARSING_ALWAYS, foreign=False):
    def external(context, base, system, public):
        print("external", context, base, system, public)
        if system == "refuse":
            return 0
        try:
            return parser.ExternalEntityParserCreate(context).Parse(FILES[system or "dtd"], True)
        except expat.ExpatError as error:
            print("inside:", error)
            return 0

    parser = expat.ParserCreate()
    parser.SetParamEntityParsing(parsing)
    parser.UseForeignDTD(foreign)
    parser.ExternalEntityRefHandler = external
    parser.StartElementHandler = parser.CharacterDataHandler = parser.SkippedEntityHandler = lambda *args: print(args)
    try:
        print(parser.Parse(text, True))
    except expat.ExpatError as error:
        print(error)


parse('<!DOCTYPE a SYSTEM "dtd"><a>&e;&i;</a>')
# expect: external None None dtd None
# expect: ('a', {'d': 'def'})
# expect: ('[qq',)
# expect: (']',)
# expect: ('I',)
# expect: 1
parse('<!DOCTYPE a SYSTEM "dtd"><a>&e;</a>', expat.XML_PARAM_ENTITY_PARSING_NEVER)
# expect: ('a', {})
# expect: ('e', 0)
# expect: 1
parse("<a>&i;</a>", foreign=True)
# expect: external None None None None
# expect: ('a', {'d': 'def'})
# expect: ('I',)
# expect: 1
parse('<!DOCTYPE a [<!ENTITY p PUBLIC "pub" "part"><!ENTITY e "E">]><a>&p;</a>')
# expect: ('a', {})
# expect: external p None part pub
# expect: ('é',)
# expect: ('b', {})
# expect: ('E',)
# expect: 1
parse('<!DOCTYPE a [<!ENTITY p SYSTEM "bad">]><a>&p;</a>')
# expect: ('a', {})
# expect: external p None bad None
# expect: ('b', {})
# expect: inside: asynchronous entity: line 1, column 3
# expect: error in processing external entity reference: line 1, column 42
parse('<!DOCTYPE a [<!ENTITY p SYSTEM "refuse">]><a>&p;</a>')
# expect: ('a', {})
# expect: external p None refuse None
# expect: error in processing external entity reference: line 1, column 45
parse('<!DOCTYPE a [<!ENTITY p SYSTEM "part">]><a b="&p;"/>')
# expect: reference to external entity in attribute: line 1, column 46
