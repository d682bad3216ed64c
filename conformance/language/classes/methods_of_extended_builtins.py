# Methods called on objects of classes that extend builtin ones: those of the builtin class, of the class itself, of its bases when
# they change, of the object, and what __getattribute__ and __getattr__ say.


class Base(list):
    pass


class Stack(Base):
    def push(self, item):
        self.append(item)
        return len(self)

    def items(self):
        return sorted(self)


def use(stack, item):
    return stack.push(item), stack.items(), stack.count(item)


stack = Stack([3])
print([use(stack, n) for n in range(3)])  # expect: [(2, [0, 3], 1), (3, [0, 1, 3], 1), (4, [0, 1, 2, 3], 1)]
Base.count = lambda self, item: "counted"
print(use(stack, 7))  # expect: (5, [0, 1, 2, 3, 7], 'counted')
Stack.items = lambda self: "replaced"
print(use(stack, 8))  # expect: (6, 'replaced', 'counted')
stack.items = lambda: "its own"
print(use(stack, 9), use(Stack(), 9))  # expect: (7, 'its own', 'counted') (1, 'replaced', 'counted')
del Base.count, stack.items
print(use(stack, 9))  # expect: (8, 'replaced', 2)
Base.items = property(lambda self: lambda: "never seen")
print(use(stack, 1))  # expect: (9, 'replaced', 2)
del Stack.items
print(use(stack, 1))  # expect: (10, 'never seen', 3)


class Told(Stack):
    def __getattribute__(self, name):
        return (lambda *args: (name, *args)) if name != "append" else list.__getattribute__(self, name)


class Missing(list):
    def __getattr__(self, name):
        return lambda *args: ("missing", name, *args)

    count = staticmethod(lambda item: ("static", item))


for each in Told([1]), Missing([1]), stack:
    print(use(each, 1))
# expect: (('push', 1), ('items',), ('count', 1))
# expect: (('missing', 'push', 1), ('missing', 'items'), ('static', 1))
# expect: (11, 'never seen', 4)


class Problem(ValueError):
    def text(self, extra=""):
        return f"{self.args}{extra}"


class Number(int):
    def push(self, item):
        return self + item

    def items(self):
        return self.bit_length()

    def count(self, item=0, *more):
        return self.conjugate(), item, more


class Table(dict):
    push = dict.setdefault

    @classmethod
    def count(cls, item):
        return cls.__name__, item


def texts(problem):
    return problem.text(), problem.text("!"), problem.with_traceback(None) is problem


problem = Problem(1, 2)
print(texts(problem), texts(problem))  # expect: ('(1, 2)', '(1, 2)!', True) ('(1, 2)', '(1, 2)!', True)
problem.text = lambda *extra: extra
print(texts(problem), texts(Problem()))  # expect: ((), ('!',), True) ('()', '()!', True)
print(use(Number(5), 6), use(Table(a=1), "b"))
# expect: (11, 3, (5, 6, ())) (None, dict_items([('a', 1), ('b', None)]), ('Table', 'b'))

try:
    use(Number(5), "x")
except TypeError as error:
    print(error)
# expect: unsupported operand type(s) for +: 'Number' and 'str'
try:
    [each.push() for each in (Stack(),)]
except TypeError as error:
    print(error)
# expect: Stack.push() missing 1 required positional argument: 'item'
try:
    [each.append() for each in (Stack(),)]
except TypeError as error:
    print(error)
# expect: list.append() takes exactly one argument (0 given)
try:
    [each.nothing() for each in (stack, stack)]
except AttributeError as error:
    print(error)
# expect: 'Stack' object has no attribute 'nothing'
