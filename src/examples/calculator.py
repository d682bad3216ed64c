"""A calculator: characters become tokens, tokens become a tree, and the tree is evaluated and printed."""


class CalculatorError(Exception):
    def __init__(self, message, position):
        super().__init__(message)
        self.position = position


class Token:
    __match_args__ = ("kind", "text")

    def __init__(self, kind, text, position):
        self.kind, self.text, self.position = kind, text, position

    def __repr__(self):
        return f"{self.kind}:{self.text}"


def tokenize(source):
    position = 0
    while position < len(source):
        start, character = position, source[position]
        if character.isspace():
            position += 1
            continue
        if character.isdigit() or character == ".":
            while position < len(source) and (source[position].isdigit() or source[position] == "."):
                position += 1
            yield Token("number", source[start:position], start)
        elif character.isalpha():
            while position < len(source) and source[position].isalnum():
                position += 1
            yield Token("name", source[start:position], start)
        elif source[position : position + 2] in ("**", "//"):
            position += 2
            yield Token("operator", source[start:position], start)
        elif character in "+-*/%()=,":
            position += 1
            yield Token("operator", character, start)
        else:
            raise CalculatorError(f"unexpected {character!r}", position)
    yield Token("end", "", position)


BINDING = {"=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "//": 3, "%": 3, "**": 5}
RIGHT_TO_LEFT = {"=", "**"}
NEGATION = 4


class Parser:
    """Precedence climbing: an operator takes its right side as long as that binds tighter."""

    def __init__(self, source):
        self.tokens = tokenize(source)
        self.token = next(self.tokens)

    def advance(self):
        token = self.token
        self.token = next(self.tokens, token)
        return token

    def expect(self, text):
        if self.token.text != text:
            raise CalculatorError(f"expected {text!r}, found {self.token.text or 'the end'!r}", self.token.position)
        self.advance()

    def parse(self):
        tree = self.expression(0)
        if self.token.kind != "end":
            raise CalculatorError(f"unexpected {self.token.text!r}", self.token.position)
        return tree

    def expression(self, minimum):
        left = self.operand()
        while (binding := BINDING.get(self.token.text, 0)) > minimum:
            operator = self.advance().text
            right = self.expression(binding - (operator in RIGHT_TO_LEFT))
            left = (operator, left, right)
        return left

    def operand(self):
        token = self.advance()
        match token:
            case Token("number", text):
                return float(text) if "." in text else int(text)
            case Token("name", name) if self.token.text == "(":
                return ("call", name, *self.arguments())
            case Token("name", name):
                return name
            case Token(text="-"):
                return ("negate", self.expression(NEGATION))
            case Token(text="("):
                inner = self.expression(0)
                self.expect(")")
                return inner
        raise CalculatorError(f"unexpected {token.text or 'end'!r}", token.position)

    def arguments(self):
        self.expect("(")
        while self.token.text != ")":
            yield self.expression(0)
            if self.token.text == ",":
                self.advance()
        self.advance()


class Calculator:
    functions = {"max": max, "min": min, "abs": abs, "sqrt": lambda x: x**0.5}

    def __init__(self):
        self.variables = {}

    def run(self, source):
        return self.evaluate(Parser(source).parse())

    def evaluate(self, tree):
        match tree:
            case int() | float():
                return tree
            case str():
                return self.variables[tree]
            case ("=", str(name), value):
                self.variables[name] = self.evaluate(value)
                return self.variables[name]
            case ("negate", value):
                return -self.evaluate(value)
            case ("call", name, *arguments):
                return self.functions[name](*map(self.evaluate, arguments))
            case (operator, left, right):
                return self.apply(operator, self.evaluate(left), self.evaluate(right))

    def apply(self, operator, a, b):
        match operator:
            case "+":
                return a + b
            case "-":
                return a - b
            case "*":
                return a * b
            case "/":
                return a / b
            case "//":
                return a // b
            case "%":
                return a % b
            case "**":
                return a**b
        raise CalculatorError("only a name can be assigned to", 0)


def main():
    calculator = Calculator()
    for source in (
        "1 + 2 * 3", "(1 + 2) * 3", "-2 ** 2", "2 ** 3 ** 2", "7 // 2 - -7 // 2", "x = y = 6", "x * y + 0.5",
        "max(x, 3 * 4, sqrt(400)) % 7", "2 ** 100", "1 / 0", "3 + * 4", "(1 + 2", "2 $ 3", "width", "1 = 2",
    ):
        try:
            print(f"{source:<30}", calculator.run(source))
        except CalculatorError as error:
            print(f"{source:<30} {error}\n{'':{error.position}}^")
        except (ArithmeticError, KeyError) as error:
            print(f"{source:<30} {type(error).__name__}: {error}")

    print(*tokenize("area=2*r"))
    print(Parser("-a + b * (c - 1) ** 2").parse())
    calculator.run("total = 0")
    for n in range(1500):
        calculator.run(f"total = (total * 31 + {n}) % 65521")
    print("after 1500 lines:", calculator.variables)


if __name__ == "__main__":
    main()
