# What else of the library stands on the parser: DOM, pulldom, SAX, property lists.
import datetime
import plistlib
import xml.dom.minidom
import xml.dom.pulldom
import xml.sax

document = xml.dom.minidom.parseString('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY e "v">]><a xmlns:p="q" p:z="1">&e;<!--c--><b/></a>')
print(document.toxml())
# expect: <?xml version="1.0" ?><!DOCTYPE a [<!ENTITY e "v">]><a xmlns:p="q" p:z="1">v<!--c--><b/></a>
print(document.documentElement.toprettyxml(indent=" "))
# expect: <a xmlns:p="q" p:z="1">
# expect:  v
# expect:  <!--c-->
# expect:  <b/>
# expect: </a>
# expect:
for event, node in xml.dom.pulldom.parseString("<a><b>x</b></a>"):
    print(event, node.nodeName)
# expect: START_DOCUMENT #document
# expect: START_ELEMENT a
# expect: START_ELEMENT b
# expect: CHARACTERS #text
# expect: END_ELEMENT b
# expect: END_ELEMENT a


class Handler(xml.sax.ContentHandler):
    def startElementNS(self, name, qname, attrs):
        print("start", name, dict(attrs))

    def characters(self, content):
        print("text", content)


reader = xml.sax.make_parser()
reader.setFeature(xml.sax.handler.feature_namespaces, True)
reader.setContentHandler(Handler())
reader.feed("<a xmlns='u' k='v'>x")
# expect: start ('u', 'a') {(None, 'k'): 'v'}
# expect: text x
reader.feed("</a>")
reader.close()
try:
    xml.sax.parseString(b"<a><b></a>", Handler())
except xml.sax.SAXParseException as error:
    print(error, error.getLineNumber(), error.getColumnNumber())
# expect: <unknown>:1:8: mismatched tag 1 8
data = plistlib.dumps({"n": [1, 2.5, True], "b": b"\x00\x01", "d": datetime.datetime(2020, 1, 2)})
print(data.decode().splitlines()[3:6], plistlib.loads(data))
# expect: ['<dict>', '\t<key>b</key>', '\t<data>'] {'b': b'\x00\x01', 'd': datetime.datetime(2020, 1, 2, 0, 0), 'n': [1, 2.5, True]}
