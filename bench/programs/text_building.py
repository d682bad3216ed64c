# size: 6000
# small: 172
# expect: (718890, 'e196', 18000)
# stresses: text put together piece by piece with +=, join, f-strings, % and format; padding, repeating, translating
# does not show: searching in text, bytes

TABLE = str.maketrans("aeiou", "AEIOU")


def indented(tree, depth):
    text = ""
    for name, children in tree:
        text += "  " * depth + name + "\n"
        text += indented(children, depth + 1)
    return text


def table(rows):
    lines = []
    for row in rows:
        cells = [f"{cell:>8}" if isinstance(cell, int) else f"{cell:<8}" for cell in row]
        lines.append("|".join(cells))
    return "\n".join(lines)


def escape(text):
    out = ""
    for character in text:
        if character == "<":
            out += "&lt;"
        elif character == "&":
            out += "&amp;"
        else:
            out += character
    return out


def run(size):
    length = 0
    checksum = 0
    tree = [("root", [("left", [("leaf", [])]), ("right", [])])]
    marks = 0
    for i in range(size):
        page = indented(tree, 0)
        page += table([("name", "value"), ("i", i), ("square", i * i)])
        page += escape("<b>%d & %s</b>" % (i, "x" * (i % 5)))
        page += "{:05d}-{!r}".format(i, "it's").translate(TABLE).title()
        marks += page.count("&")
        length += len(page)
        checksum = (checksum * 17 + len(page) + ord(page[i % len(page)])) & 0xFFFF
    return length, "%04x" % checksum, marks


if __name__ == "__main__":
    print(run(6000))
