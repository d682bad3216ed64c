# size: 1600
# small: 23
# expect: (1600, 9632, 5)
# stresses: a parser by precedence, a tree of node classes and a visitor that evaluates it; dispatch by method name
# does not show: regular expressions, long texts


class Number:
    def __init__(self, value):
        self.value = value

    def accept(self, visitor):
        return visitor.visit_number(self)


class Name:
    def __init__(self, name):
        self.name = name

    def accept(self, visitor):
        return visitor.visit_name(self)


class Binary:
    def __init__(self, operator, left, right):
        self.operator = operator
        self.left = left
        self.right = right

    def accept(self, visitor):
        return visitor.visit_binary(self)


PRECEDENCE = {"+": 1, "-": 1, "*": 2, "%": 2, "^": 3}


def tokens(text):
    place = 0
    while place < len(text):
        character = text[place]
        if character.isdigit():
            end = place
            while end < len(text) and text[end].isdigit():
                end += 1
            yield "number", text[place:end]
            place = end
        elif character.isalpha():
            yield "name", character
            place += 1
        else:
            if character != " ":
                yield "sign", character
            place += 1
    yield "end", ""


class Parser:
    def __init__(self, text):
        self.stream = tokens(text)
        self.advance()

    def advance(self):
        self.kind, self.text = next(self.stream)

    def atom(self):
        kind, text = self.kind, self.text
        self.advance()
        if kind == "number":
            return Number(int(text))
        if kind == "name":
            return Name(text)
        assert text == "("
        inside = self.expression(0)
        self.advance()
        return inside

    def expression(self, least):
        left = self.atom()
        while self.kind == "sign" and PRECEDENCE.get(self.text, -1) > least:
            operator = self.text
            self.advance()
            left = Binary(operator, left, self.expression(PRECEDENCE[operator]))
        return left


class Evaluator:
    operators = {
        "+": lambda a, b: a + b,
        "-": lambda a, b: a - b,
        "*": lambda a, b: a * b,
        "%": lambda a, b: a % b if b else 0,
        "^": lambda a, b: pow(a, b & 3),
    }

    def __init__(self, names):
        self.names = names

    def visit_number(self, node):
        return node.value

    def visit_name(self, node):
        return self.names[node.name]

    def visit_binary(self, node):
        left = node.left.accept(self)
        right = node.right.accept(self)
        return self.operators[node.operator](left, right) & 0xFFFF


class Depth:
    def visit_number(self, node):
        return 0

    visit_name = visit_number

    def visit_binary(self, node):
        return 1 + max(node.left.accept(self), node.right.accept(self))


FORMULAS = (
    "1 + 2 * (x - 3) ^ 2 % 7",
    "(x + y) * (x - y) + 10 * z",
    "x ^ 2 + 2 * x * y + y ^ 2 - (x + y) ^ 2",
    "100 - (90 - (80 - (70 - x)))",
)


def run(size):
    total = 0
    deepest = 0
    for i in range(size):
        tree = Parser(FORMULAS[i % len(FORMULAS)]).expression(0)
        deepest = max(deepest, tree.accept(Depth()))
        for x in range(8):
            total = (total * 3 + tree.accept(Evaluator({"x": x, "y": i & 7, "z": 3}))) & 0x3FFF
    return size, total, deepest


if __name__ == "__main__":
    print(run(1600))
