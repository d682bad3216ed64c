# A static site: files in folders, string.Template, textwrap, html, fnmatch, shutil, a zip file of the result, checksums.
import fnmatch
import hashlib
import html
import html.parser
import os
import pathlib
import shutil
import string
import tempfile
import textwrap
import zipfile
import zlib
from urllib.parse import parse_qs, quote, urlencode, urljoin, urlsplit, urlunsplit

PAGE = string.Template("""\
<html><head><title>$title</title></head>
<body><h1>$title</h1>
$body
<a href="${link}">next &raquo;</a> costs $$5
</body></html>
""")

SOURCES = {
    "index.txt": "Title: Home & away\n\nA first   paragraph that is long enough to be wrapped by somebody who cares.\n\n* one\n* two <b>\n",
    "blog/first.txt": "Title: First\n\nHello.\n",
    "blog/draft_second.txt": "Title: Second\n\nNot yet.\n",
    "style.css": "h1 { color: red }\n",
}


def render(text):
    head, _, rest = text.partition("\n\n")
    title = dict(line.split(": ", 1) for line in head.splitlines())["Title"]
    blocks = []
    for block in rest.strip().split("\n\n"):
        lines = block.splitlines()
        if all(line.startswith("* ") for line in lines):
            items = "".join(f"<li>{html.escape(line[2:])}</li>" for line in lines)
            blocks.append(f"<ul>{items}</ul>")
        else:
            blocks.append("<p>" + textwrap.fill(" ".join(block.split()), 40, subsequent_indent="   ") + "</p>")
    return title, "\n".join(blocks)


class Outline(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.depth, self.found, self.text = 0, [], []

    def handle_starttag(self, tag, attrs):
        self.found.append("  " * self.depth + tag + "".join(f" {k}={v}" for k, v in attrs))
        self.depth += 1

    def handle_endtag(self, tag):
        self.depth -= 1

    def handle_data(self, data):
        if data.strip():
            self.text.append(data.strip())


with tempfile.TemporaryDirectory() as folder:
    source, target = pathlib.Path(folder, "src"), pathlib.Path(folder, "out")
    for name, text in SOURCES.items():
        path = source / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    for path in sorted(source.rglob("*")):
        relative = path.relative_to(source)
        if path.is_dir() or fnmatch.fnmatch(path.name, "draft_*"):
            continue
        goal = target / relative
        goal.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".txt":
            title, body = render(path.read_text(encoding="utf-8"))
            link = urljoin("https://example.org/" + relative.as_posix(), "../a b/" + quote("ü&.html"))
            goal.with_suffix(".html").write_text(PAGE.substitute(title=html.escape(title), body=body, link=link), encoding="utf-8")
        else:
            shutil.copy2(path, goal)
    for path in sorted(target.rglob("*.*")):
        data = path.read_bytes()
        print(path.relative_to(target), len(data), hashlib.sha256(data).hexdigest()[:12], hashlib.md5(data).hexdigest()[:8], zlib.crc32(data))
    print((target / "index.html").read_text(encoding="utf-8"))
    outline = Outline()
    outline.feed((target / "index.html").read_text(encoding="utf-8"))
    print(*outline.found, outline.text, sep="\n")
    archive = pathlib.Path(folder, "site.zip")
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as z:
        for path in sorted(target.rglob("*.*")):
            z.write(path, path.relative_to(target))
        z.writestr("notes/readme.txt", "made by hand")
    with zipfile.ZipFile(archive) as z:
        print(z.namelist(), z.testzip(), z.read("style.css"))
        z.extractall(pathlib.Path(folder, "again"))
    print(sorted(os.listdir(pathlib.Path(folder, "again"))), shutil.rmtree(target), target.exists())
# expect: blog/first.html 165 0239aff755ba b5572586 1905272837
# expect: index.html 300 36edd48ae6c1 1304184f 2024369562
# expect: style.css 18 2346d42d19bd 9fe53e1a 1550559573
# expect: <html><head><title>Home &amp; away</title></head>
# expect: <body><h1>Home &amp; away</h1>
# expect: <p>A first paragraph that is long enough to
# expect:    be wrapped by somebody who cares.</p>
# expect: <ul><li>one</li><li>two &lt;b&gt;</li></ul>
# expect: <a href="https://example.org/a b/%C3%BC%26.html">next &raquo;</a> costs $5
# expect: </body></html>
# expect:
# expect: html
# expect:   head
# expect:     title
# expect:   body
# expect:     h1
# expect:     p
# expect:     ul
# expect:       li
# expect:       li
# expect:     a href=https://example.org/a b/%C3%BC%26.html
# expect: ['Home & away', 'Home & away', 'A first paragraph that is long enough to\n   be wrapped by somebody who cares.', 'one', 'two <b>', 'next »', 'costs $5']
# expect: ['blog/first.html', 'index.html', 'style.css', 'notes/readme.txt'] None b'h1 { color: red }\n'
# expect: ['blog', 'index.html', 'notes', 'style.css'] None False

try:
    PAGE.substitute(title="x")
except KeyError as error:
    print("missing", error, PAGE.get_identifiers(), string.Template("$ x").is_valid())
# expect: missing 'body' ['title', 'body', 'link'] False
url = urlsplit("https://user:pw@example.org:8080/a/b;c?q=1&q=2&e=#top")
print(url.hostname, url.port, url.username, parse_qs(url.query, keep_blank_values=True), urlunsplit(url._replace(fragment="")))
# expect: example.org 8080 user {'q': ['1', '2'], 'e': ['']} https://user:pw@example.org:8080/a/b;c?q=1&q=2&e=
print(urlencode({"a b": "ä/ö", "l": [1, 2]}, doseq=True), textwrap.shorten("many words that do not fit in here", 20))
# expect: a+b=%C3%A4%2F%C3%B6&l=1&l=2 many words [...]
