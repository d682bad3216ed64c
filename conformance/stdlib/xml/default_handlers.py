# What no handler asks for goes to the default handler as it stands in the document; DefaultHandler leaves entities alone.
from xml.parsers import expat

DOC = '<?xml version="1.0"?>\n<!DOCTYPE a [ <!-- c --> <!ENTITY e "<i>v</i>"> ]>\r\n<a t="2"><?p q?>&e;&lt;\r\n<![CDATA[cd]]></a>\n'
for default in ("DefaultHandler", "DefaultHandlerExpand"):
    for others in ((), ("StartElementHandler", "EntityDeclHandler"), ("SkippedEntityHandler", "CharacterDataHandler")):
        parser, found = expat.ParserCreate(), []
        setattr(parser, default, found.append)
        for name in others:
            setattr(parser, name, lambda *args: found.append(args))
        parser.Parse(DOC, True)
        print(default, found)
# expect: DefaultHandler ['<?xml version="1.0"?>', '\n', '<!DOCTYPE', ' ', 'a', ' ', '[', ' ', '<!-- c -->', ' ', '<!ENTITY', ' ', 'e', ' ', '"<i>v</i>"', '>', ' ', ']', '>', '\r\n', '<a t="2">', '<?p q?>', '&e;', '&lt;', '\r\n', '<![CDATA[', 'cd', ']]>', '</a>', '\n']
# expect: DefaultHandler ['<?xml version="1.0"?>', '\n', '<!DOCTYPE', ' ', 'a', ' ', '[', ' ', '<!-- c -->', ' ', ('e', 0, '<i>v</i>', None, None, None, None), ' ', ']', '>', '\r\n', ('a', {'t': '2'}), '<?p q?>', '&e;', '&lt;', '\r\n', '<![CDATA[', 'cd', ']]>', '</a>', '\n']
# expect: DefaultHandler ['<?xml version="1.0"?>', '\n', '<!DOCTYPE', ' ', 'a', ' ', '[', ' ', '<!-- c -->', ' ', '<!ENTITY', ' ', 'e', ' ', '"<i>v</i>"', '>', ' ', ']', '>', '\r\n', '<a t="2">', '<?p q?>', ('e', 0), ('<',), ('\n',), '<![CDATA[', ('cd',), ']]>', '</a>', '\n']
# expect: DefaultHandlerExpand ['<?xml version="1.0"?>', '\n', '<!DOCTYPE', ' ', 'a', ' ', '[', ' ', '<!-- c -->', ' ', '<!ENTITY', ' ', 'e', ' ', '"<i>v</i>"', '>', ' ', ']', '>', '\r\n', '<a t="2">', '<?p q?>', '<i>', 'v', '</i>', '&lt;', '\r\n', '<![CDATA[', 'cd', ']]>', '</a>', '\n']
# expect: DefaultHandlerExpand ['<?xml version="1.0"?>', '\n', '<!DOCTYPE', ' ', 'a', ' ', '[', ' ', '<!-- c -->', ' ', ('e', 0, '<i>v</i>', None, None, None, None), ' ', ']', '>', '\r\n', ('a', {'t': '2'}), '<?p q?>', ('i', {}), 'v', '</i>', '&lt;', '\r\n', '<![CDATA[', 'cd', ']]>', '</a>', '\n']
# expect: DefaultHandlerExpand ['<?xml version="1.0"?>', '\n', '<!DOCTYPE', ' ', 'a', ' ', '[', ' ', '<!-- c -->', ' ', '<!ENTITY', ' ', 'e', ' ', '"<i>v</i>"', '>', ' ', ']', '>', '\r\n', '<a t="2">', '<?p q?>', '<i>', ('v',), '</i>', ('<',), ('\n',), '<![CDATA[', ('cd',), ']]>', '</a>', '\n']
