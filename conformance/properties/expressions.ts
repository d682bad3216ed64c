// Random expressions, by type: each type has a list of forms whose operands are expressions of given types.
//
// Now and then an operand is of another type than it should be, since errors and their messages must agree too. What
// CPython leaves open stays out: the order of strings in a set, hash values, addresses, the last digit of a logarithm.
import fc, { type Arbitrary, type LetrecTypedTie } from 'fast-check';
import type { Expr, FPiece } from './ast.ts';

export interface Expressions {
  int: Expr;
  float: Expr;
  str: Expr;
  bool: Expr;
  list: Expr;
  tuple: Expr;
  dict: Expr;
  set: Expr;
  any: Expr;
  /** A call of one of the program's own functions, generators and classes. */
  call: Expr;
  /** An operation on an instance of one of the program's classes. */
  instance: Expr;
}

type Type = keyof Expressions;
type ValueType = Exclude<Type, 'any' | 'call' | 'instance'>;

/** A form with the types of its operands. `{0}` is the first operand. */
type Form = readonly [pattern: string, ...operands: Type[]];

const INT: readonly Form[] = [
  ['({0} + {1})', 'int', 'int'],
  ['({0} - {1})', 'int', 'int'],
  ['({0} * {1})', 'int', 'int'],
  ['({0} // {1})', 'int', 'int'],
  ['({0} % {1})', 'int', 'int'],
  ['({0} & {1})', 'int', 'int'],
  ['({0} | {1})', 'int', 'int'],
  ['({0} ^ {1})', 'int', 'int'],
  ['(-{0})', 'int'],
  ['(~{0})', 'int'],
  ['({0} ** 2)', 'int'],
  ['({0} ** 5)', 'int'],
  ['({0} << 7)', 'int'],
  ['({0} << 65)', 'int'],
  ['({0} >> 3)', 'int'],
  ['({0} >> 40)', 'int'],
  ['({0} << ({1} % 70))', 'int', 'int'],
  ['pow({0}, {1} % 50, {2})', 'int', 'int', 'int'],
  ['abs({0})', 'int'],
  ['divmod({0}, {1})[1]', 'int', 'int'],
  ['max({0}, {1})', 'int', 'int'],
  ['min({0}, {1}, {2})', 'int', 'int', 'int'],
  ['len({0})', 'list'],
  ['len({0})', 'str'],
  ['len({0})', 'any'],
  ['sum({0})', 'list'],
  ['sum(i * i for i in range({0} % 8))', 'int'],
  ['int({0})', 'float'],
  ['int({0})', 'str'],
  ['int({0})', 'bool'],
  ['round({0})', 'float'],
  ['round({0}, -2)', 'int'],
  ['({0}).bit_length()', 'int'],
  ['({0}).bit_count()', 'int'],
  ['{0}.count({1})', 'str', 'str'],
  ['{0}.find({1})', 'str', 'str'],
  ['{0}.index({1})', 'list', 'int'],
  ['{0}[{1} % 3]', 'list', 'int'],
  ['{0}[{1} % 9 - 4]', 'list', 'int'],
  ['{0}[{1} % 5 - 2]', 'tuple', 'int'],
  ['{0}[{1}]', 'dict', 'str'],
  ['{0}.get({1}, {2})', 'dict', 'str', 'int'],
  ['ord({0}[0])', 'str'],
  ['({0} if {1} else {2})', 'int', 'bool', 'int'],
  ['({0} or {1})', 'int', 'int'],
  ['({0} and {1})', 'int', 'int'],
  ['(lambda h, k=3: {0} + h * k)({1})', 'int', 'int'],
  ['next(iter({0}), -1)', 'list'],
  ['next(g, {0})', 'int'],
  ['len({0})', 'set'],
];

const FLOAT: readonly Form[] = [
  ['({0} + {1})', 'float', 'float'],
  ['({0} - {1})', 'float', 'int'],
  ['({0} * {1})', 'float', 'float'],
  ['({0} / {1})', 'int', 'int'],
  ['({0} / {1})', 'float', 'float'],
  ['({0} // {1})', 'float', 'float'],
  ['({0} % {1})', 'float', 'float'],
  ['(-{0})', 'float'],
  ['float({0})', 'int'],
  ['float({0})', 'str'],
  ['abs({0})', 'float'],
  ['round({0}, 2)', 'float'],
  ['round({0}, {1} % 5)', 'float', 'int'],
  ['max({0}, {1})', 'float', 'float'],
  ['sum([0.1, {0}, {1}])', 'float', 'float'],
  ['({0} if {1} else {2})', 'float', 'bool', 'float'],
];

const STR: readonly Form[] = [
  ['({0} + {1})', 'str', 'str'],
  ['({0} * ({1} % 4))', 'str', 'int'],
  ['str({0})', 'any'],
  ['repr({0})', 'any'],
  ['ascii({0})', 'str'],
  ['str({0})', 'float'],
  ['{0}[{1}:{2}]', 'str', 'int', 'int'],
  ['{0}[::-1]', 'str'],
  ['{0}[{1}::2]', 'str', 'int'],
  ['{0}[{1} % 9 - 4]', 'str', 'int'],
  ['{0}.upper()', 'str'],
  ['{0}.lower()', 'str'],
  ['{0}.title()', 'str'],
  ['{0}.capitalize()', 'str'],
  ['{0}.swapcase()', 'str'],
  ['{0}.casefold()', 'str'],
  ['{0}.strip()', 'str'],
  ['{0}.lstrip({1})', 'str', 'str'],
  ['{0}.replace({1}, {2})', 'str', 'str', 'str'],
  ['{0}.replace({1}, "-", 1)', 'str', 'str'],
  ['{0}.center(12, "*")', 'str'],
  ['{0}.ljust({1} % 15)', 'str', 'int'],
  ['{0}.zfill(8)', 'str'],
  ['{0}.removeprefix({1})', 'str', 'str'],
  ['{0}.partition({1})[2]', 'str', 'str'],
  ['{0}.expandtabs(4)', 'str'],
  ['",".join(map(str, {0}))', 'list'],
  ['{0}.join(["x", {1}, {2}])', 'str', 'str', 'str'],
  ['"".join(reversed({0}))', 'str'],
  ['"".join(sorted({0}))', 'str'],
  ['chr(97 + {0} % 20)', 'int'],
  ['("%d-%s" % ({0}, {1}))', 'int', 'any'],
  ['("%5.2f|%-6s|%r" % ({0}, {1}, {2}))', 'float', 'str', 'str'],
  ['("%x %o %+d" % ({0}, {0}, {0}))', 'int'],
  ['"{:>8}|{!r}|{:,}".format({0}, {1}, {2})', 'str', 'str', 'int'],
  ['format({0}, ".3e")', 'float'],
  ['format({0}, "_x")', 'int'],
  ['hex({0})', 'int'],
  ['bin({0})', 'int'],
  ['type({0}).__name__', 'any'],
  ['({0} if {1} else {2})', 'str', 'bool', 'str'],
  ['max({0}, {1})', 'str', 'str'],
  ['{0}.encode().hex()', 'str'],
];

const BOOL: readonly Form[] = [
  ['({0} < {1})', 'int', 'int'],
  ['({0} <= {1} < {2})', 'int', 'int', 'int'],
  ['({0} == {1})', 'any', 'any'],
  ['({0} != {1})', 'int', 'float'],
  ['({0} > {1})', 'float', 'int'],
  ['({0} < {1})', 'str', 'str'],
  ['({0} <= {1})', 'list', 'list'],
  ['({0} < {1})', 'tuple', 'tuple'],
  ['({0} <= {1})', 'set', 'set'],
  ['({0} in {1})', 'int', 'list'],
  ['({0} not in {1})', 'str', 'str'],
  ['({0} in {1})', 'str', 'dict'],
  ['({0} in {1})', 'any', 'tuple'],
  ['(not {0})', 'any'],
  ['({0} and {1})', 'bool', 'bool'],
  ['({0} or {1})', 'bool', 'bool'],
  ['bool({0})', 'any'],
  ['isinstance({0}, (int, str))', 'any'],
  ['({0} is None)', 'any'],
  ['any({0})', 'list'],
  ['all(i > 0 for i in {0})', 'list'],
  ['{0}.isdigit()', 'str'],
  ['{0}.isalpha()', 'str'],
  ['{0}.startswith({1})', 'str', 'str'],
  ['{0}.isidentifier()', 'str'],
];

const LIST: readonly Form[] = [
  ['({0} + {1})', 'list', 'list'],
  ['({0} * ({1} % 3))', 'list', 'int'],
  ['{0}[{1}:{2}]', 'list', 'int', 'int'],
  ['{0}[::-1]', 'list'],
  ['{0}[{1}::{2}]', 'list', 'int', 'int'],
  ['sorted({0})', 'list'],
  ['sorted({0}, reverse=True)', 'list'],
  ['sorted({0}, key=lambda i: (i % 3, -i))', 'list'],
  ['sorted({0}, key=str)', 'list'],
  ['sorted({0})', 'set'],
  ['list(range({0} % 9))', 'int'],
  ['list(range({0} % 9, {1} % 9, {2} % 5))', 'int', 'int', 'int'],
  ['[i * ({1} % 6) for i in {0}]', 'list', 'int'],
  ['[i for i in {0} if i > {1}]', 'list', 'int'],
  ['[i + j for i in {0} for j in (1, 2) if i != j]', 'list'],
  ['[*{0}, {1}, *{2}]', 'list', 'any', 'tuple'],
  ['list(map(lambda i: i + {1}, {0}))', 'list', 'int'],
  ['list(filter(None, {0}))', 'list'],
  ['list(zip({0}, {1}))', 'list', 'str'],
  ['list(enumerate({0}, {1}))', 'str', 'int'],
  ['list(reversed({0}))', 'list'],
  ['{0}.split({1})', 'str', 'str'],
  ['{0}.split()', 'str'],
  ['list({0}.items())', 'dict'],
  ['list({0}.values())', 'dict'],
  ['list({0})', 'any'],
  ['list({0})', 'str'],
  ['list(g)'],
];

const TUPLE: readonly Form[] = [
  ['({0} + {1})', 'tuple', 'tuple'],
  ['({0}, {1})', 'any', 'any'],
  ['tuple({0})', 'list'],
  ['divmod({0}, {1})', 'int', 'int'],
  ['divmod({0}, {1})', 'float', 'int'],
  ['{0}[{1}:]', 'tuple', 'int'],
  ['{0}.partition({1})', 'str', 'str'],
  ['(*{0}, {1})', 'list', 'any'],
  ['({0}).as_integer_ratio()', 'float'],
];

const DICT: readonly Form[] = [
  ['({0} | {1})', 'dict', 'dict'],
  ['{**{0}, {1}: {2}}', 'dict', 'str', 'any'],
  ['{{0}: {1}}', 'any', 'any'],
  ['{i: i * i for i in {0}}', 'list'],
  ['{str(i): j for i, j in zip({0}, {1})}', 'list', 'str'],
  ['dict(k={0}, n={1})', 'any', 'any'],
  ['dict(zip({0}, {1}))', 'str', 'list'],
  ['dict.fromkeys({0}, {1})', 'list', 'int'],
  ['{j: i for i, j in {0}.items()}', 'dict'],
];

const SET: readonly Form[] = [
  ['({0} | {1})', 'set', 'set'],
  ['({0} & {1})', 'set', 'set'],
  ['({0} - {1})', 'set', 'set'],
  ['({0} ^ {1})', 'set', 'set'],
  ['{abs(int(i)) % 50 for i in {0}}', 'list'],
  ['{abs(int({0})) % 100, 7, abs(int({1})) % 2**20}', 'int', 'int'],
  ['frozenset(abs(int(i)) % 64 for i in {0})', 'set'],
];

const words = (...texts: string[]): readonly Expr[] => texts.map(text => ({ kind: 'text', text }));

const NAMES: Record<ValueType | 'any', readonly Expr[]> = {
  int: words(
    '1',
    'a',
    'b',
    'c',
    '0',
    '-1',
    '7',
    '255',
    '(2**31)',
    '(2**53 - 1)',
    '(2**53)',
    '(-2**63)',
    '(10**18)',
    '123456789012345678901234567890',
  ),
  float: words(
    '0.5',
    'x',
    'y',
    '0.1',
    '-0.0',
    '1e16',
    '1e22',
    '123456.789',
    '1e-7',
    '2.675',
    'float("inf")',
    'float("nan")',
    '5e-324',
    '-2.5',
  ),
  str: words(
    '"a"',
    's',
    't',
    '""',
    '"Hello"',
    '"42"',
    '" -7 "',
    '"straße"',
    '"ÀÉ ǆ"',
    '"😀!"',
    '"a,b,,c"',
    '"x\\ty\\n"',
    '"\'\\""',
    '"İ"',
    '"1_000"',
    '"3.5"',
  ),
  bool: words('True', 'False', '(a > b)', '(not s)'),
  list: words('[]', 'p', 'q', '[1, 2, 3]', '[2.5, 1, True]', '["b", "a"]', '[[1], [2]]', 'list("hello")'),
  tuple: words('()', 'u', '(1,)', '(1, (2, 3))', '("a", None)'),
  dict: words('{}', 'd', 'e', '{1: "one", 2.0: "two"}', '{"x": [1]}', '{True: 1, 1.0: 2}'),
  set: words('set()', 'z', '{3, 1, 2}', '{8, 0, 16, 5}', '{1000, 24, 8}'),
  any: words(
    'None',
    '...',
    'o',
    'a',
    's',
    'x',
    'p',
    'd',
    '1j',
    'b"ab\\xff"',
    'range(3)',
    'int',
    'ValueError',
    'slice(1, None)',
  ),
};

/** Letters with and without case, digits, marks, symbols; inside and outside the first plane. */
const CHARACTERS = [...'abzAQ019 _-.,%éßÑΩσжЩ中ºǅ½٣\u0301\u200b😀𝒜𐐷'];

const literals: Partial<Record<Type, Arbitrary<Expr>>> = {
  int: fc
    .oneof(fc.integer(), fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }))
    .map(value => text(value < 0 ? `(${value})` : `${value}`)),
  float: fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => text(pythonFloat(value))),
  str: fc.string({ unit: fc.constantFrom(...CHARACTERS), maxLength: 6 }).map(value => text(JSON.stringify(value))),
};

function text(source: string): Expr {
  return { kind: 'text', text: source };
}

function pythonFloat(value: number): string {
  const digits = Object.is(value, -0) ? '-0.0' : String(value);
  const float = /[.e]/.test(digits) ? digits : `${digits}.0`;
  return value < 0 || Object.is(value, -0) ? `(${float})` : float;
}

const TYPES: readonly ValueType[] = ['int', 'float', 'str', 'bool', 'list', 'tuple', 'dict', 'set'];
const FORMS: Record<ValueType, readonly Form[]> = {
  int: INT,
  float: FLOAT,
  str: STR,
  bool: BOOL,
  list: LIST,
  tuple: TUPLE,
  dict: DICT,
  set: SET,
};

const SPECS: readonly string[] = [
  '',
  '',
  '>8',
  '<6',
  '^9',
  '*^10',
  '+',
  '08',
  ',',
  '_',
  'x',
  '#b',
  'd',
  '.2f',
  '.3e',
  'g',
  '10.4',
  '.1%',
  '+.0f',
  'e',
  'c',
  's',
  '=+7',
  '{a % 9}',
];

/** Choices shrink towards the first, a plain name, and deep ones are rare. */
const options = { depthSize: 'small', withCrossShrink: true, maxDepth: 3 } as const;

function anything(tie: LetrecTypedTie<Expressions>): Arbitrary<Expr> {
  const typedOnes: Arbitrary<Expr>[] = TYPES.map(type => tie(type));
  const members = ['method(a)', 'prop', 'v', 'w', 'missing', 'make(2)', '__class__.__name__'];
  return fc.oneof(
    options,
    { weight: 3, arbitrary: fc.constantFrom(...NAMES.any) },
    ...typedOnes.map(arbitrary => ({ weight: 1, arbitrary })),
    { weight: 1, arbitrary: tie('call') },
    { weight: 1, arbitrary: fc.constantFrom(...members).map(name => text(`o.${name}`)) },
    { weight: 1, arbitrary: tie('instance') },
  );
}

function typed(tie: LetrecTypedTie<Expressions>, type: ValueType): Arbitrary<Expr> {
  const forms = fc.oneof(...FORMS[type].map(form => formOf(tie, form)));
  const special =
    type === 'str'
      ? [{ weight: 6, arbitrary: fstring(tie) }]
      : type === 'int'
        ? [{ weight: 3, arbitrary: calls(tie) }]
        : [];
  const literal = literals[type];
  return fc.oneof(
    options,
    { weight: 12, arbitrary: fc.constantFrom(...NAMES[type]) },
    ...(literal === undefined ? [] : [{ weight: 3, arbitrary: literal }]),
    { weight: 18, arbitrary: forms },
    ...(type === 'list' ? [{ weight: 6, arbitrary: display(tie) }] : []),
    ...special,
    // An operand of another type: errors must agree, too.
    { weight: 1, arbitrary: tie('any') },
  );
}

function formOf(tie: LetrecTypedTie<Expressions>, [pattern, ...operands]: Form): Arbitrary<Expr> {
  if (operands.length === 0) return fc.constant(text(pattern));
  return fc
    .tuple(...operands.map(operand => tie(operand)))
    .map(parts => ({ kind: 'form', pattern, parts: parts as Expr[] }));
}

function display(tie: LetrecTypedTie<Expressions>): Arbitrary<Expr> {
  return fc
    .array(fc.oneof(tie('int'), tie('int'), tie('any')), { maxLength: 4 })
    .map(items => ({ kind: 'items', open: '[', close: ']', items }));
}

function fstring(tie: LetrecTypedTie<Expressions>): Arbitrary<Expr> {
  const piece: Arbitrary<FPiece> = fc.record({
    text: fc.constantFrom('', 'x=', '{', 'é ', '\n', '😀'),
    value: fc.oneof(tie('int'), tie('float'), tie('str'), tie('any')),
    conversion: fc.constantFrom('', '', '', '!r', '!s', '!a'),
    spec: fc.constantFrom(...SPECS),
  });
  return fc.array(piece, { minLength: 1, maxLength: 3 }).map(pieces => ({ kind: 'fstring', pieces }));
}

function calls(tie: LetrecTypedTie<Expressions>): Arbitrary<Expr> {
  const arg: Arbitrary<Expr> = fc.oneof(
    { weight: 4, arbitrary: tie('int') },
    { weight: 1, arbitrary: tie('any') },
    { weight: 1, arbitrary: fc.tuple(tie('list')).map((parts): Expr => ({ kind: 'form', pattern: '*{0}', parts })) },
  );
  const keyword: Arbitrary<Expr> = fc
    .tuple(fc.constantFrom('b={0}', 'k={0}', 'zz={0}', '**{"c": {0}}', '**{"b": 1, "extra": {0}}'), tie('int'))
    .map(([pattern, value]) => ({ kind: 'form', pattern, parts: [value] }));
  return fc
    .record({
      target: fc.constantFrom('function', 'function', 'generator', 'class'),
      index: fc.nat(5),
      positional: fc.array(arg, { maxLength: 3 }),
      keywords: fc.uniqueArray(keyword, { maxLength: 1 }),
    })
    .map(({ target, index, positional, keywords }): Expr => {
      const call: Expr = { kind: 'call', target: target as 'function', index, args: [...positional, ...keywords] };
      return target === 'generator' ? { kind: 'form', pattern: 'list({0})', parts: [call] } : call;
    });
}

const OBJECT_FORMS: readonly Form[] = [
  ['(o + {0})', 'int'],
  ['({0} + o)', 'int'],
  ['(o - {0})', 'any'],
  ['(o * {0})', 'int'],
  ['(o == {0})', 'any'],
  ['(o < {0})', 'int'],
  ['o[{0} % 7]', 'int'],
  ['({0} in o)', 'int'],
  ['o({0})', 'int'],
  ['o.method({0}, k={1})', 'int', 'int'],
  ['(-o)'],
  ['len(o)'],
  ['bool(o)'],
  ['int(o)'],
  ['list(o)'],
  ['[i for i in o]'],
  ['repr(o)'],
  ['g.send({0})', 'int'],
  ['isinstance(o, C0)'],
];

function objectForms(tie: LetrecTypedTie<Expressions>): Arbitrary<Expr> {
  return fc.oneof(...OBJECT_FORMS.map(form => formOf(tie, form)));
}

/** One arbitrary for each type. Deeper expressions become rarer, so that all of them end. */
export const expressions = fc.letrec<Expressions>(tie => ({
  int: typed(tie, 'int'),
  float: typed(tie, 'float'),
  str: typed(tie, 'str'),
  bool: typed(tie, 'bool'),
  list: typed(tie, 'list'),
  tuple: typed(tie, 'tuple'),
  dict: typed(tie, 'dict'),
  set: typed(tie, 'set'),
  any: anything(tie),
  call: calls(tie),
  instance: objectForms(tie),
}));
