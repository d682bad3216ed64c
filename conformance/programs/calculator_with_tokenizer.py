# A language of one's own: a tokenizer of one regular expression, a parser by precedence, a tree of dataclasses, a visitor.
import dataclasses
import enum
import functools
import math
import operator
import re
import typing


class Kind(enum.Enum):
    NUMBER = r"\d+(?:\.\d*)?(?:[eE][+-]?\d+)?"
    NAME = r"[A-Za-z_]\w*"
    OP = r"\*\*|//|<=|>=|==|!=|[-+*/%<>=(),]"
    SPACE = r"\s+"
    WRONG = r"."


TOKEN = re.compile("|".join(f"(?P<{kind.name}>{kind.value})" for kind in Kind), re.DOTALL)


class Token(typing.NamedTuple):
    kind: Kind
    text: str
    column: int


class CalcError(Exception):
    def __init__(self, message, column):
        super().__init__(message)
        self.column = column

    def __str__(self):
        return f"{super().__str__()} at {self.column}"


def tokenize(text):
    for match in TOKEN.finditer(text):
        kind = Kind[match.lastgroup]
        if kind is Kind.WRONG:
            raise CalcError(f"unexpected {match[0]!r}", match.start())
        if kind is not Kind.SPACE:
            yield Token(kind, match.group(), match.start())
    yield Token(Kind.OP, "", len(text))


@dataclasses.dataclass(frozen=True, slots=True)
class Number:
    value: float


@dataclasses.dataclass(frozen=True, slots=True)
class Name:
    name: str


@dataclasses.dataclass(frozen=True, slots=True)
class Binary:
    op: str
    left: "Node"
    right: "Node"


@dataclasses.dataclass(frozen=True, slots=True)
class Call:
    function: str
    args: tuple["Node", ...]


Node = Number | Name | Binary | Call
LEVELS = {"=": 0, "==": 1, "!=": 1, "<": 1, ">": 1, "<=": 1, ">=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "//": 3, "%": 3, "**": 5}
RIGHT = {"=", "**"}


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    @property
    def next(self):
        return self.tokens[self.at]

    def take(self, text=None):
        token = self.next
        if text is not None and token.text != text:
            raise CalcError(f"expected {text!r}, got {token.text or 'end'!r}", token.column)
        self.at += 1
        return token

    def expression(self, level=0):
        left = self.atom()
        while (op := self.next.text) in LEVELS and LEVELS[op] >= level:
            self.take()
            left = Binary(op, left, self.expression(LEVELS[op] + (op not in RIGHT)))
        return left

    def atom(self):
        token = self.take()
        match token:
            case Token(Kind.NUMBER, text):
                return Number(float(text) if re.search(r"[.eE]", text) else int(text))
            case Token(Kind.NAME, text) if self.next.text == "(":
                self.take("(")
                args = []
                while self.next.text != ")":
                    args.append(self.expression())
                    if self.next.text != ")":
                        self.take(",")
                self.take(")")
                return Call(text, tuple(args))
            case Token(Kind.NAME, text):
                return Name(text)
            case Token(text="("):
                inner = self.expression()
                self.take(")")
                return inner
            case Token(text="-"):
                return Binary("-", Number(0), self.expression(4))
        raise CalcError(f"unexpected {token.text or 'end'!r}", token.column)

    def parse(self):
        tree = self.expression()
        self.take("")
        return tree


OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "//": operator.floordiv,
       "%": operator.mod, "**": operator.pow, "<": operator.lt, ">": operator.gt, "<=": operator.le,
       ">=": operator.ge, "==": operator.eq, "!=": operator.ne}


class Calculator:
    def __init__(self):
        self.names = {"pi": math.pi}
        self.functions = {"sqrt": math.sqrt, "max": max, "hypot": math.hypot, "fact": math.factorial}

    @functools.singledispatchmethod
    def evaluate(self, node):
        raise NotImplementedError(type(node).__name__)

    @evaluate.register
    def _(self, node: Number):
        return node.value

    @evaluate.register
    def _(self, node: Name):
        return self.names[node.name]

    @evaluate.register
    def _(self, node: Binary):
        if node.op == "=":
            value = self.names[node.left.name] = self.evaluate(node.right)
            return value
        return OPS[node.op](self.evaluate(node.left), self.evaluate(node.right))

    @evaluate.register
    def _(self, node: Call):
        return self.functions[node.function](*map(self.evaluate, node.args))

    def run(self, text):
        try:
            return self.evaluate(Parser(text).parse())
        except (ArithmeticError, ValueError, KeyError, CalcError) as error:
            return f"{type(error).__name__}: {error}"


calculator = Calculator()
for line in ["1 + 2 * 3 ** 2", "-2 ** 2", "2 ** 3 ** 2 / 2", "x = y = (1 + 4) // 2", "x * 1e3 + y", "hypot(3, 4) <= 5",
             "max(1, x, sqrt(16))", "fact(20) % 1000007", "10 / (5 - 5)", "sqrt(-1)", "z + 1", "1 + $", "(1 + 2", "1 2", ""]:
    print(f"{line!r:24} {calculator.run(line)}")
# expect: '1 + 2 * 3 ** 2'         19
# expect: '-2 ** 2'                -4
# expect: '2 ** 3 ** 2 / 2'        256.0
# expect: 'x = y = (1 + 4) // 2'   2
# expect: 'x * 1e3 + y'            2002.0
# expect: 'hypot(3, 4) <= 5'       True
# expect: 'max(1, x, sqrt(16))'    4.0
# expect: 'fact(20) % 1000007'     794133
# expect: '10 / (5 - 5)'           ZeroDivisionError: division by zero
# expect: 'sqrt(-1)'               ValueError: expected a nonnegative input, got -1.0
# expect: 'z + 1'                  KeyError: 'z'
# expect: '1 + $'                  CalcError: unexpected '$' at 4
# expect: '(1 + 2'                 CalcError: expected ')', got 'end' at 6
# expect: '1 2'                    CalcError: expected '', got '2' at 2
# expect: ''                       CalcError: unexpected 'end' at 0
print(Parser("a + b(1)").parse())
# expect: Binary(op='+', left=Name(name='a'), right=Call(function='b', args=(Number(value=1),)))
print(hash(Parser("q*2").parse()) == hash(Parser(" q * 2 ").parse()))  # expect: True
