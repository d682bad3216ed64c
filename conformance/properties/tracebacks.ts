// Programs that raise in many ways through many kinds of calls, to compare all that is printed of it.
//
// A scenario is a chain of functions: each holds the call of the next one in a statement drawn at random, the last one
// fails. A program has several scenarios and prints each error by sys.excepthook, so that one start serves them all.
//
// Two things differ still and are not drawn: the group around a naked exception in `except*` has the place where it was raised,
// not that of the clause, and the VMs mark something for a generator that is thrown into before it starts.
import fc, { type Arbitrary } from 'fast-check';

export interface Scenario {
  /** The statement around the call, its expression, and how often the expression is wrapped once more. */
  readonly links: readonly (readonly [statement: number, expression: number])[];
  readonly failure: number;
}

/** Expressions that call NEXT. */
const EXPRESSIONS = [
  'NEXT()',
  '(NEXT())',
  'NEXT(1, *[2], key=3)',
  'NEXT(\n    1,\n    2,\n)',
  '1 + NEXT()',
  'NEXT() + \\\n    1',
  '(1 +\n    NEXT() *\n    2)',
  '[NEXT() for _ in (1, 2)]',
  '{key: NEXT()\n    for key in "ab"\n    if key}',
  '{NEXT() for _ in [1] for _ in [2]}',
  'list(NEXT() for _ in range(2))',
  '(lambda: NEXT())()',
  '(lambda value:\n    value())(NEXT)',
  'f"{NEXT()}"',
  'f"text {1}{NEXT()!r:>{10}} more"',
  '"%s" % NEXT()',
  '"日本語", NEXT()',
  '[1, 2][NEXT()]',
  'NEXT()[0]',
  'NEXT().real.imag',
  'Thing(NEXT).method(1)',
  'Thing(NEXT)[1]',
  'Thing(NEXT)[1:2, 3]',
  'Thing(NEXT).value',
  'Thing(NEXT).other',
  'Thing(NEXT) + 1',
  '1 @ Thing(NEXT)',
  '-Thing(NEXT)',
  'Thing(NEXT)()',
  'Thing(NEXT) < 1',
  '1 in Thing(NEXT)',
  'not Thing(NEXT)',
  '[*Thing(NEXT)]',
  'next(produce(NEXT))',
  '[*produce(NEXT)]',
  'max(produce(NEXT))',
  'next(delegate(NEXT))',
  'drive(wait(NEXT))',
  'sorted([2, 1], key=lambda number: NEXT())',
  'list(map(lambda number: NEXT(), [1]))',
  'NEXT() if 1 else 2',
  '1 if NEXT() else 2',
  '0 or NEXT() or 1',
  '1 < 2 < NEXT()',
  '(kept := NEXT())',
  'eval("NEXT()")',
  'eval("1 +\\n NEXT()".replace("\\n", ""))',
  'print(NEXT(),\n      end="")',
  'str(Thing(NEXT))',
  'recurse(NEXT, 2)',
  'recurse(NEXT, 7)',
  '{"a": 1, **NEXT()}',
  'call(call, NEXT)',
  'decorated(NEXT)',
  'Made(NEXT)',
];

/** Statements around CALL. */
const STATEMENTS = [
  'return CALL',
  'CALL',
  'value = CALL',
  'value: int = CALL',
  'first, *second = CALL',
  'value = 1; value += CALL',
  'value = [1]\nvalue[0] = CALL',
  'for _ in CALL: pass',
  'for _ in [1, 2]:\n    if _ == 2:\n        CALL',
  'while CALL:\n    pass',
  'if CALL:\n    pass\nelse:\n    pass',
  'if 0:\n    pass\nelif CALL:\n    pass',
  'with CALL: pass',
  'with Manager(), Manager() as manager:\n    CALL',
  'with Manager(CATCH) as manager, \\\n        Manager():\n    pass\n    CALL',
  'assert CALL',
  'assert CALL == 3, "message"',
  'assert 0, CALL',
  'del [1][CALL]',
  'raise CALL',
  'raise ValueError(CALL) from None',
  'match CALL:\n    case 1: pass',
  'match 1:\n    case _ if CALL: pass',
  'try:\n    CALL\nfinally:\n    pass',
  'try:\n    CALL\nexcept ValueError as error:\n    raise KeyError("key") from error',
  'try:\n    CALL\nexcept Exception as error:\n    raise KeyError("key") from error',
  'try:\n    CALL\nexcept Exception:\n    raise TypeError("while handling")',
  'try:\n    CALL\nexcept Exception:\n    raise TypeError("hidden") from None',
  'try:\n    CALL\nexcept Exception:\n    raise',
  'try:\n    CALL\nexcept Exception as error:\n    error.add_note("a note\\nof two lines")\n    raise',
  'try:\n    CALL\nexcept Exception as error:\n    raise error',
  'try:\n    CALL\nexcept Exception as error:\n    raise error.with_traceback(None)',
  'try:\n    CALL\nexcept Exception as error:\n    raise ExceptionGroup("group", [error, ValueError("other")])',
  'try:\n    CALL\nexcept Exception as error:\n    raise ExceptionGroup("outer", [ExceptionGroup("inner", [error]), KeyError(1)]) from error',
  'try:\n    CALL\nexcept* ValueError as group:\n    raise',
  'try:\n    raise LookupError("first")\nexcept LookupError:\n    CALL',
  'try:\n    raise LookupError("first")\nfinally:\n    CALL',
  'class Inner:\n    value = CALL',
  'class Inner(CALL): pass',
  'class Inner(metaclass=Thing(lambda: None).method):\n    pass\nCALL',
  '@CALL\ndef inner(): pass',
  '@decorate\n@decorate\ndef inner():\n    return CALL\ninner()',
  'def inner(value=CALL): pass',
  'def inner():\n    nonlocal_value = 1\n    return CALL\nreturn inner()',
  'async def inner():\n    return CALL\ndrive(inner())',
  'async def inner():\n    async with Manager():\n        CALL\ndrive(inner())',
  'async def inner():\n    return [CALL async for _ in rounds()]\ndrive(inner())',
  'exec("CALLED()", {"CALLED": lambda: CALL})',
];

/** How a chain ends. */
const FAILURES = [
  'raise ValueError("plain")',
  'raise ValueError',
  'raise Own("two\\nlines")',
  'raise Own("one", 2)',
  'raise Silent()',
  'raise KeyError("key")',
  'raise OSError("text")',
  'raise SystemError("text") from OSError("cause")',
  'raise ExceptionGroup("many", [ValueError(1), TypeError(2)])',
  'raise BaseExceptionGroup("base", [KeyboardInterrupt(), ExceptionGroup("deep", [ValueError("x")])])',
  'raise SyntaxError("own", ("file.py", 3, 5, "some text\\n"))',
  'raise StopIteration(3)',
  '1 / 0',
  'return 1 + \\\n    None',
  'return (1 +\n    "a" +\n    2)',
  'return [][1]',
  'return {}["key"]',
  'return [1, 2, 3][\n    5\n]',
  'return undefined_name',
  'return valeu',
  'return None.attribute',
  'return "text".uper()',
  'return Thing(None).methud',
  'return int("x")',
  'return int(\n    "x",\n    10,\n)',
  'return len(5)',
  'return len()',
  'return fails(1, 2)',
  'return fails(\n    wrong=1)',
  'return "a".join([1])',
  'import no_such_module',
  'from sys import no_such_name',
  'from sys import exitt',
  'assert 1 == 2',
  'assert (1 ==\n    2), "message"',
  'a, b = 1, 2, 3',
  'a, b = [1]',
  'later\nlater = 1',
  'def inner(): return later\ninner()\nlater = 1',
  'return compile("a b", "text", "eval")',
  'return compile("def f(:\\n  pass", "text", "exec")',
  'exec("1\\n2\\n3 / 0")',
  'return next(iter([]))',
  'return Thing(None) + Thing(None) ** 2',
  'return 3(4)',
  'return [1](0)',
  'for _ in 5: pass',
  'with 5: pass',
  'raise 5',
  'raise ValueError("a") from 5',
  'x = 1\nx.attribute = 2',
  'del {}["gone"]',
  'return {[]: 1}',
  'return f"{1:zz}"',
  'return "{} {}".format(1)',
  'return sorted([1, "a"])',
  'class Inner(int, str): pass',
  'return chr(-1)',
  'return -"a"',
  'return 1 < "a"',
  'raise UnicodeDecodeError("utf-8", b"\\xff", 0, 1, "bad")',
];

const PRELUDE = `import sys

class Own(Exception): pass
class Silent(Exception):
    def __str__(self): return ""

value = later_value = 0

class Thing:
    def __init__(self, function): self.function = function
    def method(self, *args): return self.function()
    def __getattr__(self, name):
        if name == "other": return self.function()
        raise AttributeError(name=name, obj=self)
    value = property(lambda self: self.function())
    __getitem__ = __add__ = __rmatmul__ = __call__ = __lt__ = __contains__ = method
    def __neg__(self): return self.function()
    def __bool__(self): return self.function()
    def __iter__(self): yield self.function()
    def __str__(self):
        return str(self.function())

class Made:
    def __new__(cls, function):
        return super().__new__(cls)
    def __init__(self, function): self.made = function()

class Manager:
    def __init__(self, kind=None): self.kind = kind
    def __enter__(self): return self
    def __exit__(self, kind, error, trace):
        if self.kind is not None and isinstance(error, self.kind): raise RuntimeError("leaving")
    async def __aenter__(self): return self
    async def __aexit__(self, *args): return None

def produce(function):
    yield function()

def delegate(function):
    yield from produce(function)

async def wait(function):
    return function()

async def rounds():
    yield 1

def drive(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value

def recurse(function, depth):
    if depth:
        return recurse(function, depth - 1)
    return function()

def call(function, *args):
    return function(*args)

def decorate(function):
    def wrapper(*args):
        return function(*args)
    return wrapper

@decorate
def decorated(function):
    return function()

def fails(one): pass

`;

const scenario: Arbitrary<Scenario> = fc.record({
  links: fc.array(fc.tuple(fc.nat(STATEMENTS.length - 1), fc.nat(EXPRESSIONS.length - 1)), {
    minLength: 1,
    maxLength: 4,
  }),
  failure: fc.nat(FAILURES.length - 1),
});

/** Several scenarios for one program. */
export const scenarios: Arbitrary<Scenario[]> = fc.array(scenario, { minLength: 1, maxLength: 12 });

/** How many statements were drawn. */
export const countOfScenarios = (drawn: readonly Scenario[]): number =>
  drawn.reduce((sum, { links }) => sum + links.length + 1, 0);

const indented = (text: string): string => text.replaceAll('\n', '\n    ');

function functionsOf({ links, failure }: Scenario, number: number): string[] {
  const name = (depth: number): string => `step_${number}_${depth}`;
  const parts = links.map(([statement, expression], depth) => {
    const call = EXPRESSIONS[expression]!.replaceAll('NEXT', name(depth + 1));
    const body = STATEMENTS[statement]!.split('\n').map(line => {
      const indentation = line.match(/^ */)![0];
      return line.replace('CALL', call.replaceAll('\n', `\n${indentation}`)).replace('CATCH', 'ValueError');
    });
    return `def ${name(depth)}(*args, **keywords):\n    ${indented(parenthesized(body.join('\n')))}\n`;
  });
  return [...parts, `def ${name(links.length)}(*args, **keywords):\n    ${indented(FAILURES[failure]!)}\n`];
}

/** A tuple or an assignment expression needs parentheses where it is no whole statement. */
function parenthesized(body: string): string {
  return body.replace('"日本語", ', '"日本語" and ');
}

export function tracebackProgram(drawn: readonly Scenario[]): string {
  const definitions = drawn.flatMap(functionsOf).join('\n');
  const runs = drawn.map(
    (_, number) => `try:
    print(step_${number}_0() is None)
except BaseException as error:
    sys.excepthook(type(error), error, error.__traceback__)
`,
  );
  return `${PRELUDE}${definitions}\n${runs.join('')}step_0_0()\n`;
}
