// Random statements and whole programs. See ast.ts for why nothing here has to look at its surroundings.
import fc, { type Arbitrary, type LetrecTypedTie } from 'fast-check';
import type { Block, ClassPart, Expr, FunctionPart, Head, Program, Stmt } from './ast.ts';
import { type Expressions, expressions } from './expressions.ts';

type Operand = keyof Expressions;
type Line = readonly [pattern: string, ...operands: Operand[]];

/** Operators that expressions alone would seldom or never reach. */
const OPERATORS: readonly Line[] = [
  ['a -= {0}', 'int'],
  ['a %= {0}', 'int'],
  ['c &= {0}', 'int'],
  ['c |= {0} % 1000', 'int'],
  ['c ^= {0} % 1000', 'int'],
  ['b <<= abs({0}) % 5', 'int'],
  ['b >>= abs({0}) % 5', 'int'],
  ['b **= {0} % 3', 'int'],
  ['y /= {0}', 'float'],
  ['y -= {0}', 'float'],
  ['z &= {0}', 'set'],
  ['z ^= {0}', 'set'],
  ['d |= {0}', 'dict'],
  ['print({0} is None, {0} is not o, {0} not in p)', 'any'],
  ['print(+{0}, {0} != {1}, {0} >= {1})', 'int', 'int'],
  ['print({0} < {1} <= {2})', 'float', 'int', 'float'],
  ['print({0} @ {1})', 'int', 'list'],
  ['del o.extra'],
  ['import math as m; print(m.floor({0}), m.gcd({1}, 12))', 'float', 'int'],
  ['from operator import itemgetter as h; print(h({0} % 3)({1}))', 'int', 'list'],
];

const METHODS_OF_BUILTINS: readonly Line[] = [
  ['print(s.endswith({0}), s.rfind({0}), s.rindex({0}))', 'str'],
  ['print(s.rpartition({0}), s.rsplit({0}, 2), s.splitlines())', 'str'],
  ['print(s.isupper(), s.islower(), s.isalnum(), s.isspace(), s.istitle(), s.isprintable())'],
  ['print(s.rjust({0} % 20, "*"), s.rstrip({1}), s.removesuffix({1}))', 'int', 'str'],
  ['print("{} {!r:>9}".format({0}, {1}), "{k}".format_map(d))', 'any', 'str'],
  ['print(s.translate(str.maketrans("abc", "xyz")), s.isascii(), s.isdecimal())'],
  ['e = {0}.encode(); print(e, e.hex(), e.decode("ascii", "replace"), e.find(b"a"), e.upper(), e.split())', 'str'],
  ['e = bytearray({0}.encode()); e.append({1} % 256); e.reverse(); print(e, e.strip(), e.zfill(9))', 'str', 'int'],
  ['print(({0} % 999).to_bytes(3, "big"), int.from_bytes(b"\\x01\\xff", "little"), {0}.as_integer_ratio())', 'int'],
  ['print(x.is_integer(), x.hex(), float.fromhex(x.hex()))'],
  ['print(p.count({0}), p.copy(), p.index({0}))', 'int'],
  ['print(u.count({0}), u.index({0}))', 'any'],
  ['p.clear()'],
  ['print(sorted(d.copy(), key=repr), list(d.keys()))'],
  ['print(d.popitem())'],
  ['d.clear()'],
  ['print(len(z.union({0})), z.isdisjoint({0}), z.issubset({0}), z.issuperset({0}))', 'set'],
  ['z.difference_update({0})', 'set'],
  ['z.intersection_update({0})', 'set'],
  ['z.symmetric_difference_update({0})', 'set'],
  ['z.update({0}, {1})', 'set', 'set'],
  ['z.remove({0})', 'int'],
  ['print(len(z.copy().difference({0})), len(z.intersection({0})), len(z.symmetric_difference({0})))', 'set'],
  ['print(range({0} % 20, {1} % 50, 3).index({1}), range(9).count({0}))', 'int', 'int'],
  ['print(slice({0}, {1}, 2).indices(10))', 'int', 'int'],
  // Hashes of unequal ints may be the same, and others are in CPython's WebAssembly, whose hashes have 32 bits.
  ['print({0} != {1} or hash({0}) == hash({1}), callable(o), hasattr(o, "v"), oct({0}), hex({1}))', 'int', 'int'],
  ['setattr(o, "more", {0}); print(sorted(vars(o)))', 'any'],
  ['delattr(o, "more")'],
  ['print(eval("a, b"), issubclass(type({0}), int))', 'any'],
  ['exec("h = 1")'],
];

/** Simple statements. Assigned values are kept small, so that loops cannot grow them without end. */
const LINES: readonly Line[] = [
  ['print({0})', 'any'],
  ['print({0})', 'call'],
  ['print({0}, {1})', 'call', 'call'],
  ['print({0})', 'instance'],
  ['print({0}, {1})', 'instance', 'instance'],
  ['a = small({0})', 'call'],
  ['print({0}, {1})', 'int', 'str'],
  ['print({0}, {1}, sep="|")', 'float', 'list'],
  ['a = small({0})', 'int'],
  ['b = small({0})', 'int'],
  ['c = small({0})', 'int'],
  ['x = {0}', 'float'],
  ['y = {0}', 'float'],
  ['s = small({0})', 'str'],
  ['t = small({0})', 'str'],
  ['p = small({0})', 'list'],
  ['q = small({0})', 'list'],
  ['d = {0}', 'dict'],
  ['u = small({0})', 'tuple'],
  ['z = {0}', 'set'],
  ['o = {0}', 'any'],
  ['a += small({0})', 'int'],
  ['b *= {0} % 1000', 'int'],
  ['c //= {0}', 'int'],
  ['x *= {0}', 'float'],
  ['s += {0}[:5]', 'str'],
  ['p += small({0})[:3]', 'list'],
  ['z |= {0}', 'set'],
  ['o += {0}', 'int'],
  ['a, b = b, small({0})', 'int'],
  ['a, *q = small({0})', 'list'],
  ['(a, b), s = {0}, {1}', 'tuple', 'str'],
  ['[a, b, c] = {0}', 'list'],
  ['p[{0} % 7 - 3] = {1}', 'int', 'int'],
  ['p[{0}:{1}] = {2}[:4]', 'int', 'int', 'list'],
  ['p.append(small({0}))', 'int'],
  ['p.extend(small({0})[:4])', 'list'],
  ['p.insert({0} % 9 - 4, {1})', 'int', 'int'],
  ['print(p.pop())'],
  ['p.sort()'],
  ['p.reverse()'],
  ['p.remove({0})', 'int'],
  ['d[{0}] = small({1})', 'str', 'int'],
  ['d[{0}] = {1}', 'any', 'int'],
  ['print(d.pop({0}, None))', 'str'],
  ['print(d.setdefault({0}, {1}))', 'str', 'int'],
  ['d.update({0})', 'dict'],
  ['z.add(abs(int({0})) % 99)', 'int'],
  ['print((h := {0}), h)', 'int'],
  ['z.discard({0})', 'int'],
  ['del p[{0} % 7 - 3]', 'int'],
  ['del d[{0}]', 'str'],
  ['del a'],
  ['o.v = small({0})', 'int'],
  ['o.extra = small({0})', 'any'],
  ['assert {0}, {1}', 'bool', 'str'],
  ['raise ValueError({0})', 'any'],
  ['raise KeyError({0})', 'any'],
  ['raise IndexError({0}) from None', 'str'],
  ['raise TypeError("wrong") from ValueError({0})', 'int'],
  ['raise StopIteration({0})', 'int'],
  ['raise'],
  ['print(next(g))'],
  ['print(g.send({0}))', 'int'],
  ['print(g.throw(ValueError({0})))', 'int'],
  ['g.close()'],
  ['print(*{0}, sep=",")', 'list'],
  ...OPERATORS,
  ...METHODS_OF_BUILTINS,
  ['print(sorted(d.items(), key=repr))'],
  ['print(a, b, c, x, y)'],
  ['print(s, t, p, q)'],
  ['print(d, e, u, z)'],
  ['print(repr(o), getattr(o, "v", "no v"))'],
];

const ERRORS = [
  'ValueError',
  'TypeError',
  'ZeroDivisionError',
  '(IndexError, KeyError)',
  'LookupError',
  'ArithmeticError',
  'AttributeError',
  'Exception',
];
const PATTERNS = [
  '0',
  '1 | 2',
  '-1',
  '"a"',
  'None',
  '[]',
  '[h]',
  '[h, *k]',
  '(a, b)',
  '{"k": h}',
  '{"k": h, **k}',
  'int(h)',
  'str() as h',
  'bool()',
  'float(h)',
  'list() | tuple()',
  'C0(v=h)',
  '[1, [2, h]]',
];

interface Statements {
  stmt: Stmt;
  block: Block;
}

type Tie = LetrecTypedTie<Statements>;

function statement(tie: Tie): Arbitrary<Stmt> {
  const jump = fc.constantFrom('break' as const, 'continue' as const).map((word): Stmt => ({ kind: 'jump', word }));
  const yielded = fc
    .tuple(fc.constantFrom('a', 's', 'o'), expressions.any)
    .map(([target, value]): Stmt => ({ kind: 'yield', target, value }));
  return fc.oneof(
    { depthSize: 'small', withCrossShrink: true, maxDepth: 3 },
    { weight: 12, arbitrary: fc.oneof(...LINES.map(lineOf)) },
    { weight: 1, arbitrary: jump },
    { weight: 1, arbitrary: expressions.any.map((value): Stmt => ({ kind: 'return', value })) },
    { weight: 1, arbitrary: yielded },
    { weight: 2, arbitrary: conditional(tie) },
    { weight: 2, arbitrary: forLoop(tie) },
    { weight: 1, arbitrary: whileLoop(tie) },
    { weight: 3, arbitrary: tryStatement(tie) },
    { weight: 1, arbitrary: withStatement(tie) },
    { weight: 1, arbitrary: matchStatement(tie) },
    { weight: 1, arbitrary: closure(tie) },
  );
}

function lineOf([pattern, ...operands]: Line): Arbitrary<Stmt> {
  const parts = operands.map(operand => expressions[operand]);
  return fc.tuple(...parts).map((found): Stmt => ({ kind: 'line', pattern, parts: found }));
}

function conditional(tie: Tie): Arbitrary<Stmt> {
  return fc
    .tuple(expressions.bool, tie('block'), fc.option(fc.tuple(expressions.bool, tie('block'))), fc.option(tie('block')))
    .map(([test, body, second, orelse]): Stmt => {
      const heads: Head[] = [{ pattern: 'if {0}:', parts: [test], body }];
      if (second !== null) heads.push({ pattern: 'elif {0}:', parts: [second[0]], body: second[1] });
      if (orelse !== null) heads.push({ pattern: 'else:', parts: [], body: orelse });
      return { kind: 'compound', heads };
    });
}

const iterables: Arbitrary<readonly [string, readonly Expr[]]> = fc.oneof(
  expressions.int.map(end => ['for a in range({0} % 5):', [end]] as const),
  expressions.list.map(list => ['for b in small({0})[:5]:', [list]] as const),
  expressions.str.map(text => ['for s in small({0})[:5]:', [text]] as const),
  expressions.dict.map(dict => ['for s, a in list({0}.items())[:5]:', [dict]] as const),
  expressions.list.map(list => ['for a, h in enumerate(small({0})[:4]):', [list]] as const),
  expressions.set.map(set => ['for a in {0}:', [set]] as const),
  fc.constant(['for a in g:', []] as const),
);

function forLoop(tie: Tie): Arbitrary<Stmt> {
  return fc
    .tuple(iterables, tie('block'), fc.oneof(fc.constant([]), tie('block')))
    .map(([[pattern, parts], body, orelse]): Stmt => ({ kind: 'loop', head: { pattern, parts, body }, orelse }));
}

function whileLoop(tie: Tie): Arbitrary<Stmt> {
  return fc
    .tuple(expressions.bool, fc.integer({ min: 1, max: 5 }), tie('block'), fc.oneof(fc.constant([]), tie('block')))
    .map(([test, turns, body, orelse]): Stmt => ({ kind: 'while', test, turns, body, orelse }));
}

function tryStatement(tie: Tie): Arbitrary<Stmt> {
  const handler = fc.tuple(fc.constantFrom(...ERRORS), fc.boolean(), tie('block'));
  return fc
    .tuple(tie('block'), fc.array(handler, { maxLength: 2 }), fc.option(tie('block')), fc.option(tie('block')))
    .map(([body, handlers, orelse, final]): Stmt => {
      const heads: Head[] = [{ pattern: 'try:', parts: [], body }];
      for (const [error, named, block] of handlers) {
        const shown: Stmt = { kind: 'line', pattern: 'print("caught", type(err).__name__, err)', parts: [] };
        heads.push({
          pattern: `except ${error}${named ? ' as err' : ''}:`,
          parts: [],
          body: named ? [shown, ...block] : block,
        });
      }
      if (orelse !== null && handlers.length > 0) heads.push({ pattern: 'else:', parts: [], body: orelse });
      if (final !== null || handlers.length === 0) heads.push({ pattern: 'finally:', parts: [], body: final ?? [] });
      return { kind: 'compound', heads };
    });
}

function withStatement(tie: Tie): Arbitrary<Stmt> {
  const head = fc.constantFrom(
    'with Manager("one"):',
    'with Manager("two", True) as m:',
    'with Manager("one") as h, Manager(s, a):',
  );
  return fc
    .tuple(head, tie('block'))
    .map(([pattern, body]): Stmt => ({ kind: 'compound', heads: [{ pattern, parts: [], body }] }));
}

function matchStatement(tie: Tie): Arbitrary<Stmt> {
  const clause = fc.tuple(fc.constantFrom(...PATTERNS), fc.option(expressions.bool, { freq: 3 }), tie('block'));
  return fc.tuple(expressions.any, fc.array(clause, { minLength: 1, maxLength: 4 })).map(([subject, clauses]): Stmt => {
    const cases = clauses.map(([pattern, guard, body]): Head => {
      if (guard === null) return { pattern: `case ${pattern}:`, parts: [], body };
      return { pattern: `case ${pattern} if {0}:`, parts: [guard], body };
    });
    return { kind: 'match', subject, cases };
  });
}

function closure(tie: Tie): Arbitrary<Stmt> {
  return fc
    .record({
      name: fc.constantFrom('inner', 'helper'),
      outer: fc.uniqueArray(fc.constantFrom('a', 's', 'p', 'b'), { maxLength: 2 }),
      body: tie('block'),
      result: expressions.any,
      args: fc.array(expressions.int, { maxLength: 2 }),
    })
    .map((parts): Stmt => ({ kind: 'closure', ...parts }));
}

const statements = fc.letrec<Statements>(tie => ({
  stmt: statement(tie),
  block: fc.array(tie('stmt') as Arbitrary<Stmt>, { minLength: 1, maxLength: 3 }),
}));

const SIGNATURES = [
  'a=1, b=2, c=3',
  'a, b=2, *args, c=3',
  'a=4, b=5, /, c=6, **kw',
  'a=1, *args, b=2, c=2**33, **kw',
  'a, b, c=-1',
  'a=2, *, b=7, c=8',
];
const GENERATOR_SIGNATURES = ['a=1, b=2, c=3', 'a=4, b=5, /, c=6, **kw', 'a=1, *args, b=2, c=2**33, **kw'];
const METHODS = [
  '__add__',
  '__radd__',
  '__iadd__',
  '__sub__',
  '__mul__',
  '__eq__',
  '__lt__',
  '__getitem__',
  '__contains__',
  '__getattr__',
  '__call__',
  '__neg__',
  '__len__',
  '__bool__',
  '__int__',
  '__iter__',
  '__hash__',
  'method',
  'method',
  'prop',
  'make',
];

function functionPart(signatures: readonly string[]): Arbitrary<FunctionPart> {
  return fc.record({ signature: fc.constantFrom(...signatures), body: statements.block, result: expressions.any });
}

const classPart: Arbitrary<ClassPart> = fc.record({
  base: fc.option(fc.nat(3)),
  methods: fc.array(
    fc.record({
      name: fc.constantFrom(...METHODS),
      body: fc.array(statements.stmt, { maxLength: 2 }),
      result: expressions.any,
    }),
    { maxLength: 5 },
  ),
});

/** Most of the main program survives its errors, so that one early error does not hide the rest. */
const guarded: Arbitrary<Stmt> = fc.array(statements.stmt, { minLength: 1, maxLength: 2 }).map((body): Stmt => {
  const caught: Stmt = { kind: 'line', pattern: 'print("error", type(err).__name__, err)', parts: [] };
  return {
    kind: 'compound',
    heads: [
      { pattern: 'try:', parts: [], body },
      { pattern: 'except Exception as err:', parts: [], body: [caught] },
    ],
  };
});

export const programs: Arbitrary<Program> = fc.record({
  functions: fc.array(functionPart(SIGNATURES), { maxLength: 3 }),
  generators: fc.array(functionPart(GENERATOR_SIGNATURES), { maxLength: 2 }),
  classes: fc.array(classPart, { maxLength: 2 }),
  body: fc.array(fc.oneof({ weight: 12, arbitrary: guarded }, { weight: 1, arbitrary: statements.stmt }), {
    minLength: 1,
    maxLength: 12,
  }),
});
