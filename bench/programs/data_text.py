# size: 600
# small: 9
# expect: (600, 62590, 9000.0, True)
# stresses: reading and writing nested data as text, one character or one string slice at a time: dicts, lists, escapes
# does not show: the library's own reader of such text

ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\"}


class Reader:
    def __init__(self, text):
        self.text = text
        self.at = 0

    def skip(self):
        text = self.text
        while text[self.at] in " \n":
            self.at += 1

    def value(self):
        self.skip()
        character = self.text[self.at]
        if character == "{":
            return self.mapping()
        if character == "[":
            return self.sequence()
        if character == '"':
            return self.string()
        for word, value in (("true", True), ("false", False), ("null", None)):
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        return self.number()

    def number(self):
        start = self.at
        while self.text[self.at] in "-0123456789.":
            self.at += 1
        word = self.text[start : self.at]
        return float(word) if "." in word else int(word)

    def string(self):
        self.at += 1
        pieces = []
        while True:
            quote = self.text.index('"', self.at)
            slash = self.text.find("\\", self.at, quote)
            if slash < 0:
                pieces.append(self.text[self.at : quote])
                self.at = quote + 1
                return "".join(pieces)
            pieces.append(self.text[self.at : slash])
            pieces.append(ESCAPES[self.text[slash + 1]])
            self.at = slash + 2

    def sequence(self):
        items = []
        self.at += 1
        self.skip()
        while self.text[self.at] != "]":
            items.append(self.value())
            self.skip()
            if self.text[self.at] == ",":
                self.at += 1
                self.skip()
        self.at += 1
        return items

    def mapping(self):
        items = {}
        self.at += 1
        self.skip()
        while self.text[self.at] != "}":
            key = self.string()
            self.skip()
            self.at += 1
            items[key] = self.value()
            self.skip()
            if self.text[self.at] == ",":
                self.at += 1
                self.skip()
        self.at += 1
        return items


def written(value):
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    if isinstance(value, list):
        return "[" + ", ".join([written(each) for each in value]) + "]"
    return "{" + ", ".join([f"{written(key)}: {written(each)}" for key, each in value.items()]) + "}"


def run(size):
    data = [
        {
            "id": i,
            "name": f'item "{i % 7}"\n',
            "tags": ["a", "b\\c", str(i % 3)],
            "size": i % 10 + 0.5,
            "ok": i % 2 == 0,
            "next": None,
        }
        for i in range(size)
    ]
    text = written(data)
    same = True
    sizes = 0.0
    for _ in range(3):
        back = Reader(text).value()
        same = same and back == data and written(back) == text
        sizes += sum(each["size"] for each in back)
    return len(back), len(text), sizes, same


if __name__ == "__main__":
    print(run(600))
