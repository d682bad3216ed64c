# With a namespace separator names come with their namespace, on request with their prefix as well.
from xml.parsers import expat


def parse(text, separator="!", prefixes=False):
    parser = expat.ParserCreate(namespace_separator=separator)
    parser.namespace_prefixes = prefixes
    for name in ("StartElement", "EndElement", "StartNamespaceDecl", "EndNamespaceDecl"):
        setattr(parser, name + "Handler", lambda *args, name=name: events.append((name, *args)))
    events = []
    try:
        parser.Parse(text, True)
    except expat.ExpatError as error:
        events.append(str(error))
    return events


DOC = '<a xmlns="u" xmlns:p="v" p:x="1" y="2" xml:lang="e"><p:b/><c xmlns=""/></a>'
for separator, prefixes in (("!", False), ("!", True), ("", False)):
    for event in parse(DOC, separator, prefixes):
        print(event)
# expect: ('StartNamespaceDecl', None, 'u')
# expect: ('StartNamespaceDecl', 'p', 'v')
# expect: ('StartElement', 'u!a', {'v!x': '1', 'y': '2', 'http://www.w3.org/XML/1998/namespace!lang': 'e'})
# expect: ('StartElement', 'v!b', {})
# expect: ('EndElement', 'v!b')
# expect: ('StartNamespaceDecl', None, None)
# expect: ('StartElement', 'c', {})
# expect: ('EndElement', 'c')
# expect: ('EndNamespaceDecl', None)
# expect: ('EndElement', 'u!a')
# expect: ('EndNamespaceDecl', 'p')
# expect: ('EndNamespaceDecl', None)
# expect: ('StartNamespaceDecl', None, 'u')
# expect: ('StartNamespaceDecl', 'p', 'v')
# expect: ('StartElement', 'u!a', {'v!x!p': '1', 'y': '2', 'http://www.w3.org/XML/1998/namespace!lang!xml': 'e'})
# expect: ('StartElement', 'v!b!p', {})
# expect: ('EndElement', 'v!b!p')
# expect: ('StartNamespaceDecl', None, None)
# expect: ('StartElement', 'c', {})
# expect: ('EndElement', 'c')
# expect: ('EndNamespaceDecl', None)
# expect: ('EndElement', 'u!a')
# expect: ('EndNamespaceDecl', 'p')
# expect: ('EndNamespaceDecl', None)
# expect: ('StartNamespaceDecl', None, 'u')
# expect: ('StartNamespaceDecl', 'p', 'v')
# expect: ('StartElement', 'ua', {'vx': '1', 'y': '2', 'http://www.w3.org/XML/1998/namespacelang': 'e'})
# expect: ('StartElement', 'vb', {})
# expect: ('EndElement', 'vb')
# expect: ('StartNamespaceDecl', None, None)
# expect: ('StartElement', 'c', {})
# expect: ('EndElement', 'c')
# expect: ('EndNamespaceDecl', None)
# expect: ('EndElement', 'ua')
# expect: ('EndNamespaceDecl', 'p')
# expect: ('EndNamespaceDecl', None)
print(parse('<!DOCTYPE p:a [<!ATTLIST p:a xmlns:p CDATA "u" p:z CDATA "1">]><p:a/>'))
# expect: [('StartNamespaceDecl', 'p', 'u'), ('StartElement', 'u!a', {'u!z': '1'}), ('EndElement', 'u!a'), ('EndNamespaceDecl', 'p')]
for text in ("<p:a/>", "<a p:b=''/>", "<a xmlns:p=''/>", "<a xmlns:xml='u'/>", "<a xmlns:xmlns='u'/>", "<a:b:c/>",
             "<a xmlns='http://www.w3.org/XML/1998/namespace'/>", "<a xmlns:p='u' xmlns:q='u' p:x='1' q:x='2'></a>"):
    print(parse(text)[-1])
# expect: unbound prefix: line 1, column 0
# expect: unbound prefix: line 1, column 0
# expect: must not undeclare prefix: line 1, column 0
# expect: reserved prefix (xml) must not be undeclared or bound to another namespace name: line 1, column 0
# expect: reserved prefix (xmlns) must not be declared or undeclared: line 1, column 0
# expect: not well-formed (invalid token): line 1, column 4
# expect: prefix must not be bound to one of the reserved namespace names: line 1, column 0
# expect: duplicate attribute: line 1, column 0
for separator in ("ab", 3):
    try:
        expat.ParserCreate(namespace_separator=separator)
    except (ValueError, TypeError) as error:
        print(error)
# expect: namespace_separator must be at most one character, omitted, or None
# expect: ParserCreate() argument 'namespace_separator' must be str or None, not int
