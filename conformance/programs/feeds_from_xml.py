# XML: parsing, paths, namespaces, building, writing, iterparse, errors; minidom and SAX on the same document.
import collections
import io
import re
import xml.dom.minidom
import xml.etree.ElementTree as ET
import xml.sax
import xml.sax.handler
from email.utils import parsedate_to_datetime
from xml.sax.saxutils import escape, quoteattr, unescape

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<!-- a feed -->
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
  <channel>
    <title>News &amp; more</title>
    <item id="1"><title>One</title><dc:creator>Ann</dc:creator><pubDate>Mon, 06 Jan 2025 10:00:00 GMT</pubDate><category>a</category><category>b</category></item>
    <item id="2"><title><![CDATA[Two <b>]]></title><dc:creator>Bob</dc:creator><pubDate>Tue, 07 Jan 2025 09:30:00 +0100</pubDate><category>b</category></item>
    <item id="3"><title>Thr&#233;e</title><pubDate>Sun, 05 Jan 2025 23:59:59 -0500</pubDate></item>
  </channel>
</rss>
"""
NS = {"dc": "http://purl.org/dc/elements/1.1/"}
Item = collections.namedtuple("Item", "number title creator date tags", defaults=((),))


def parse(text):
    root = ET.fromstring(text)
    for item in root.iterfind("channel/item"):
        yield Item(
            int(item.get("id")),
            item.findtext("title"),
            item.findtext("dc:creator", "nobody", NS),
            parsedate_to_datetime(item.findtext("pubDate")),
            tuple(c.text for c in item.findall("category")),
        )


items = sorted(parse(FEED), key=lambda i: i.date)
for item in items:
    print(item.number, item.title, item.creator, item.date.isoformat(), item.tags)
# expect: 3 Thrée nobody 2025-01-05T23:59:59-05:00 ()
# expect: 1 One Ann 2025-01-06T10:00:00+00:00 ('a', 'b')
# expect: 2 Two <b> Bob 2025-01-07T09:30:00+01:00 ('b',)
root = ET.fromstring(FEED)
print(root.find("channel/item[@id='2']/title").text, [e.tag for e in root.iterfind(".//*[category='b']")], len(list(root.iter("category"))))
# expect: Two <b> ['item', 'item'] 3
print(root.find(".//{*}creator").tag, root.find("channel/item[last()]").attrib, root.find("nothing"))
# expect: {http://purl.org/dc/elements/1.1/}creator {'id': '3'} None

catalog = ET.Element("catalog", {"made": "by <hand>"})
for item in items:
    entry = ET.SubElement(catalog, "entry", number=str(item.number))
    entry.text, entry.tail = item.title, "\n"
    ET.SubElement(entry, "by").text = item.creator
catalog.append(ET.Comment(" end "))
catalog.insert(0, ET.ProcessingInstruction("sort", "by date"))
print(ET.tostring(catalog, encoding="unicode"))
# expect: <catalog made="by &lt;hand&gt;"><?sort by date?><entry number="3">Thrée<by>nobody</by></entry>
# expect: <entry number="1">One<by>Ann</by></entry>
# expect: <entry number="2">Two &lt;b&gt;<by>Bob</by></entry>
# expect: <!-- end --></catalog>
catalog.remove(catalog[1])
ET.indent(catalog)
print(ET.tostring(catalog).decode("ascii"))
# expect: <catalog made="by &lt;hand&gt;">
# expect:   <?sort by date?>
# expect:   <entry number="1">One<by>Ann</by>
# expect:   </entry>
# expect:   <entry number="2">Two &lt;b&gt;<by>Bob</by>
# expect:   </entry>
# expect:   <!-- end -->
# expect: </catalog>
buffer = io.BytesIO()
ET.ElementTree(catalog).write(buffer, encoding="utf-8", xml_declaration=True, short_empty_elements=False)
print(len(buffer.getvalue()), buffer.getvalue()[:40])  # expect: 220 b"<?xml version='1.0' encoding='utf-8'?>\n<"
print(ET.canonicalize('<a  z="1" b="2"><c/></a>'))  # expect: <a b="2" z="1"><c></c></a>

depth, paths = [], []
for event, element in ET.iterparse(io.StringIO(FEED), events=("start", "end", "start-ns")):
    if event == "start-ns":
        print("namespace", element)
    elif event == "start":
        depth.append(re.sub(r"\{.*\}", "", element.tag))
        paths.append("/".join(depth))
    else:
        depth.pop()
        element.clear()
# expect: namespace ('dc', 'http://purl.org/dc/elements/1.1/')
print(collections.Counter(paths).most_common(3))
# expect: [('rss/channel/item', 3), ('rss/channel/item/title', 3), ('rss/channel/item/pubDate', 3)]
for wrong in ("<a><b></a>", "<a>&nothing;</a>", "<a", "<a b='1' b='2'/>", "text"):
    try:
        ET.fromstring(wrong)
    except ET.ParseError as error:
        print(error, error.position)
# expect: mismatched tag: line 1, column 8 (1, 8)
# expect: undefined entity: line 1, column 3 (1, 3)
# expect: unclosed token: line 1, column 0 (1, 0)
# expect: duplicate attribute: line 1, column 9 (1, 9)
# expect: syntax error: line 1, column 0 (1, 0)


class Titles(xml.sax.handler.ContentHandler):
    def __init__(self):
        super().__init__()
        self.inside, self.titles = False, []

    def startElement(self, name, attrs):
        self.inside = name == "title"
        if self.inside:
            self.titles.append("")

    def endElement(self, name):
        self.inside = False

    def characters(self, content):
        if self.inside:
            self.titles[-1] += content


handler = Titles()
xml.sax.parseString(FEED.encode(), handler)
print(handler.titles)  # expect: ['News & more', 'One', 'Two <b>', 'Thrée']
document = xml.dom.minidom.parseString("<a x='1'><b>t</b><!--c--></a>")
node = document.documentElement
node.appendChild(document.createElement("d")).setAttribute("k", '"q"')
print(node.toxml(), [n.nodeName for n in node.childNodes], node.getElementsByTagName("b")[0].firstChild.data)
# expect: <a x="1"><b>t</b><!--c--><d k="&quot;q&quot;"/></a> ['b', '#comment', 'd'] t
print(document.toprettyxml(indent=" "))
# expect: <?xml version="1.0" ?>
# expect: <a x="1">
# expect:  <b>t</b>
# expect:  <!--c-->
# expect:  <d k="&quot;q&quot;"/>
# expect: </a>
# expect:
print(escape("<&>"), quoteattr('say "hi"'), unescape("&lt;&quot;", {"&quot;": '"'}))
# expect: &lt;&amp;&gt; 'say "hi"' <"
