# xml.etree.ElementTree: reading, searching, changing, writing, and reading step by step.
import io
import xml.etree.ElementTree as ET

root = ET.fromstring('<r xmlns:p="urn:p"><i n="1">a&amp;<b/>t</i><i n="2">é</i><p:x k="&lt;"/></r>')
print(ET.tostring(root), [item.get("n") for item in root.iter("i")], root.find("{urn:p}x").attrib)
# expect: b'<r xmlns:ns0="urn:p"><i n="1">a&amp;<b />t</i><i n="2">&#233;</i><ns0:x k="&lt;" /></r>' ['1', '2'] {'k': '<'}
root.find("i[@n='2']").text = "new"
ET.SubElement(root, "last", k="v").tail = "\n"
ET.indent(root)
print(ET.tostring(root, encoding="unicode"))
# expect: <r xmlns:ns0="urn:p">
# expect:   <i n="1">a&amp;<b />t</i>
# expect:   <i n="2">new</i>
# expect:   <ns0:x k="&lt;" />
# expect:   <last k="v" />
# expect: </r>
for event, element in ET.iterparse(io.BytesIO(b"<a><b>1</b><!--c--><b>2</b></a>"), events=("start", "end", "comment")):
    print(event, element.tag if isinstance(element.tag, str) else "comment", element.text)
# expect: start a None
# expect: start b 1
# expect: end b 1
# expect: comment comment c
# expect: start b 2
# expect: end b 2
# expect: end a None
parser = ET.XMLPullParser(["end", "start-ns"])
parser.feed("<a xmlns='u'><b")
parser.feed("/></a>")
print([(event, getattr(value, "tag", value)) for event, value in parser.read_events()])
# expect: [('start-ns', ('', 'u')), ('end', '{u}b'), ('end', '{u}a')]
try:
    ET.fromstring("<a><b></a>")
except ET.ParseError as error:
    print(error, error.position, error.code)
# expect: mismatched tag: line 1, column 8 (1, 8) 7
print(ET.canonicalize("<b  y='2' x='1'><![CDATA[<]]></b>"))  # expect: <b x="1" y="2">&lt;</b>
