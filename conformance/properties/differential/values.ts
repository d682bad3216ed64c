// Random values as Python source, by kind. Templates name kinds in braces: `x.find({str}, {bound})`.
//
// Values stay clear of what differs between a CPython of 32 and of 64 bits: no integer between 2**31 and 2**63 is ever
// a count, and sets hold small integers only, whose order is the same everywhere.
import fc, { type Arbitrary } from 'fast-check';
import { DATE_KINDS } from './date-values.ts';

/** Text as a Python literal in ASCII. */
function textLiteral(codes: readonly number[], prefix = ''): string {
  let text = '';
  for (const code of codes) {
    if (code === 0x5c || code === 0x27) text += `\\${String.fromCharCode(code)}`;
    else if (code >= 0x20 && code < 0x7f) text += String.fromCharCode(code);
    else if (code <= 0xff) text += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code <= 0xffff) text += `\\u${code.toString(16).padStart(4, '0')}`;
    else text += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  return `${prefix}'${text}'`;
}

/** A few alphabets, so that characters meet their like: parts are found, words have cases, digits make numbers. None has both halves of a pair. */
const ALPHABETS = [
  'ab',
  'aA bB',
  'abc \t\n\r',
  'a\u03b2\u03a3\u03c3\u03c2\u0391 ',
  '\u00df\u0149\u01c5\u01c4\ufb01\u0130\u0131\u1e9e',
  'x\u{1f600}y\u{10400}\u{10428}',
  '0123\u0663\u00b2\u00bd\u4e00',
  '1234567890+-._eE jxinf',
  '\x1c\x85\u2028\xa0 \u3000a',
  '{}[]!:0a',
  '%sd(a)',
  'e\u00e9\u00c9\u0301\u0345\u1fb3',
  '"\'\\a',
  '\x00\x7f\xff\u200b\ue000\u0378\u{10ffff}',
  'a\udc00\udfff',
  'a\ud800b',
  '\u13f8\uab70\u13a0a',
].map(alphabet => [...alphabet].map(character => character.codePointAt(0)!));

const text = (most: number): Arbitrary<string> =>
  fc
    .constantFrom(...ALPHABETS)
    .chain(alphabet => fc.array(fc.constantFrom(...alphabet), { maxLength: most }))
    .map(codes => textLiteral(codes));

const BYTE_ALPHABETS = [
  'ab',
  'aA bB',
  'a \t\n\r\x0b\x0c\x1c',
  '\x00\xff\x80a',
  '0123 -._',
  '"\'\\',
  '%sd(a)',
  '\xe2\x82\xac\xf0\x9f\xed\xa0\xc2',
];

const byteText = (most: number): Arbitrary<string> =>
  fc
    .constantFrom(...BYTE_ALPHABETS)
    .chain(alphabet => fc.array(fc.constantFrom(...alphabet), { maxLength: most }))
    .map(characters =>
      textLiteral(
        characters.map(c => c.charCodeAt(0)),
        'b',
      ),
    );

function floatLiteral(value: number): string {
  if (Number.isNaN(value)) return "float('nan')";
  if (!Number.isFinite(value)) return value > 0 ? "float('inf')" : "float('-inf')";
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

const oneOf = (...texts: string[]): Arbitrary<string> => fc.constantFrom(...texts);
const listOf = (item: Arbitrary<string>, open: string, close: string, most = 5): Arbitrary<string> =>
  fc.array(item, { maxLength: most }).map(items => `${open}${items.join(', ')}${close}`);

const smallInt = fc.integer({ min: -12, max: 12 }).map(String);
const int = fc.oneof(
  { arbitrary: smallInt, weight: 4 },
  { arbitrary: fc.integer({ min: -1000, max: 1000 }).map(String), weight: 2 },
  {
    arbitrary: oneOf(
      '255',
      '256',
      '-255',
      '(10**20)',
      '(-10**20)',
      '(2**64)',
      '(2**70 - 1)',
      '(-2**70)',
      '(10**30 + 1)',
      '(3**100)',
    ),
    weight: 2,
  },
);
const float = fc.oneof(
  {
    arbitrary: oneOf(
      '0.0',
      '-0.0',
      '1.0',
      '-1.0',
      '0.5',
      '1.5',
      '2.5',
      '-2.5',
      '0.1',
      '1e16',
      '1e22',
      '1e-5',
      '123456.789',
    ),
    weight: 4,
  },
  { arbitrary: fc.double().map(floatLiteral), weight: 3 },
  { arbitrary: fc.double({ min: -1e6, max: 1e6 }).map(floatLiteral), weight: 2 },
  {
    arbitrary: fc
      .tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: -8, max: 3 }))
      .map(([m, e]) => floatLiteral(Number(`${m}e${e}`))),
    weight: 3,
  },
  {
    arbitrary: oneOf(
      "float('inf')",
      "float('-inf')",
      "float('nan')",
      '5e-324',
      '1.7976931348623157e308',
      '2.0**53',
      '9007199254740993.0',
    ),
    weight: 2,
  },
);
const bool = oneOf('True', 'False');
const complexNumber = fc.oneof(
  oneOf(
    '1j',
    '0j',
    '-0j',
    '1+2j',
    '-1.5-2j',
    'complex(-0.0, 0.0)',
    "complex('inf')",
    "complex('nan+1j')",
    'complex(0, -0.0)',
  ),
  fc.tuple(float, float).map(([re, im]) => `complex(${re}, ${im})`),
);
const number = fc.oneof(
  { arbitrary: int, weight: 4 },
  { arbitrary: float, weight: 3 },
  { arbitrary: bool, weight: 1 },
  { arbitrary: complexNumber, weight: 1 },
);
const str = fc.oneof({ arbitrary: text(8), weight: 5 }, { arbitrary: text(2), weight: 4 });
const bytes = fc.oneof({ arbitrary: byteText(8), weight: 4 }, { arbitrary: byteText(2), weight: 3 });
const buffer = fc.oneof(
  { arbitrary: bytes, weight: 3 },
  { arbitrary: bytes.map(b => `bytearray(${b})`), weight: 1 },
  { arbitrary: bytes.map(b => `memoryview(${b})`), weight: 1 },
);
const scalar = fc.oneof(
  { arbitrary: smallInt, weight: 4 },
  { arbitrary: text(2), weight: 2 },
  { arbitrary: number, weight: 2 },
  { arbitrary: bytes, weight: 1 },
  { arbitrary: oneOf('None', '...', '()'), weight: 1 },
);
const element = fc.integer({ min: 0, max: 40 }).map(String);
const hashableElement = fc.oneof(
  { arbitrary: element, weight: 8 },
  { arbitrary: oneOf('True', 'False', '1.0', '3.0', '100', '64'), weight: 1 },
);
const set = fc
  .array(hashableElement, { maxLength: 6 })
  .map(items => (items.length === 0 ? 'set()' : `{${items.join(', ')}}`));
const list = fc.oneof(
  { arbitrary: listOf(smallInt, '[', ']'), weight: 3 },
  { arbitrary: listOf(scalar, '[', ']'), weight: 2 },
);
const tuple = fc
  .array(scalar, { maxLength: 4 })
  .map(items => (items.length === 1 ? `(${items[0]},)` : `(${items.join(', ')})`));
const key = fc.oneof(
  { arbitrary: oneOf("'a'", "'b'", "'c'", '1', '2', '0', '1.0', 'True', 'None', '(1, 2)', "''"), weight: 6 },
  { arbitrary: scalar, weight: 1 },
);
const dict = fc
  .array(fc.tuple(key, scalar), { maxLength: 5 })
  .map(items => `{${items.map(([k, v]) => `${k}: ${v}`).join(', ')}}`);
const index = fc.oneof(
  { arbitrary: fc.integer({ min: -8, max: 8 }).map(String), weight: 6 },
  { arbitrary: oneOf('100', '-100', '10**20', '-10**20', 'True', 'Index(2)', 'Index(-1)'), weight: 1 },
);
const bound = fc.oneof({ arbitrary: index, weight: 4 }, { arbitrary: oneOf('None'), weight: 1 });
const stride = fc.oneof(
  { arbitrary: oneOf('1', '2', '-1', '-2', '3', '-3', 'None', '5'), weight: 8 },
  { arbitrary: oneOf('0', '10**20', '-10**20', '1.0', 'Index(-1)'), weight: 1 },
);
const slice = fc.tuple(bound, bound, stride).map(parts => `slice(${parts.join(', ')})`);
const range = fc.oneof(
  {
    arbitrary: fc
      .tuple(smallInt, smallInt, oneOf('1', '2', '-1', '-2', '3', '10**20', '-10**20'))
      .map(parts => `range(${parts.join(', ')})`),
    weight: 3,
  },
  { arbitrary: fc.integer({ min: 0, max: 9 }).map(n => `range(${n})`), weight: 3 },
);
const odd = oneOf(
  'None',
  '...',
  'NotImplemented',
  'object',
  'int',
  'len',
  'Odd()',
  'Real()',
  'Index(3)',
  'Index(-1)',
  'MyInt(3)',
  'MyFloat(1.5)',
  "MyStr('ab')",
  "MyBytes(b'ab')",
  'MyList([1])',
  'MyTuple((1,))',
  'MyDict(a=1)',
  'MySet({1})',
  'frozenset({2})',
  'iter([1, 2])',
  "iter('ab')",
  '{1: 2}.keys()',
  '{1: 2}.items()',
);
const any = fc.oneof(
  { arbitrary: number, weight: 4 },
  { arbitrary: str, weight: 3 },
  { arbitrary: buffer, weight: 2 },
  { arbitrary: list, weight: 2 },
  { arbitrary: tuple, weight: 2 },
  { arbitrary: dict, weight: 1 },
  { arbitrary: set, weight: 1 },
  { arbitrary: range, weight: 1 },
  { arbitrary: slice, weight: 1 },
  { arbitrary: odd, weight: 3 },
);
const iterable = fc.oneof(
  list,
  tuple,
  set,
  dict,
  range,
  str,
  bytes,
  list.map(l => `iter(${l})`),
  tuple.map(t => `(item for item in ${t})`),
);

const formatSpec = fc
  .tuple(
    oneOf('', '', '*<', '>', '^', '=', '<', '0=', '\\U0001f600^', ' >'),
    oneOf('', '', '', '+', '-', ' '),
    oneOf('', '', '', 'z'),
    oneOf('', '', '#'),
    oneOf('', '', '0'),
    oneOf('', '', '5', '8', '12', '25', '1'),
    oneOf('', '', '', ',', '_', ',_'),
    oneOf('', '', '', '.0', '.1', '.2', '.3', '.5', '.10', '.', '.17', '.3,', '.6_'),
    oneOf('', '', 's', 'd', 'x', 'b', 'f', 'e', 'g', '%', 'c', 'X', 'n', 'o', 'F', 'E', 'G', 'q', 'ff'),
  )
  .map(parts => `'${parts.join('')}'`);

const conversion = fc
  .tuple(
    oneOf('', '', '', '(a)', '(b)'),
    oneOf('', '', '-', '+', ' ', '#', '0', '-0', '+0', '# ', '#0'),
    oneOf('', '', '5', '8', '*', '12'),
    oneOf('', '', '', '.0', '.2', '.5', '.*', '.', '.12'),
    oneOf('', '', '', 'l', 'h'),
    oneOf(...'sradiuxXofeEgGFc%zqb'),
  )
  .map(parts => `%${parts.join('')}`);
const pattern = fc
  .tuple(oneOf('', 'a', '\\u20ac'), conversion, oneOf('', '-', '%%', ' '), fc.oneof(oneOf('', ''), conversion))
  .map(parts => `'${parts.join('')}'`);
const bytePattern = pattern.map(p => `b${p.replace('\\u20ac', '\\xe2')}`);

const field = fc
  .tuple(
    oneOf('', '', '0', '1', 'a', 'a.real', '0[0]', 'a[b]', '2', '0.', '{', 'b[0]', 'b[x].y', '-1', 'a b'),
    oneOf('', '', '!r', '!s', '!a', '!x', '!', '!rr'),
    fc.oneof(
      oneOf('', ''),
      formatSpec.map(spec => `:${spec.slice(1, -1)}`),
      oneOf(':{}', ':>{1}', ':{a}', ':{0}{1}', ':{{'),
    ),
    oneOf('}', '}', '}', '}', '}', '}', '}', ''),
  )
  .map(parts => `{${parts.join('')}`);
const template = fc
  .tuple(oneOf('', 'a', '{{', '}}', '\\u20ac'), field, oneOf('', '-', '}', '{{'), fc.oneof(oneOf('', ''), field))
  .map(parts => `'${parts.join('')}'`);

const ENCODINGS = [
  'utf-8',
  'ascii',
  'latin-1',
  'utf-16',
  'utf-16-be',
  'utf-16-le',
  'utf-32',
  'utf-32-be',
  'cp1252',
  'utf-8-sig',
  'koi8-r',
  'cp437',
  'UTF8',
  'unicode_escape',
  'raw_unicode_escape',
  'utf-7',
  'nosuch',
  'iso8859-15',
];
const ERRORS = [
  'strict',
  'ignore',
  'replace',
  'backslashreplace',
  'surrogateescape',
  'surrogatepass',
  'xmlcharrefreplace',
  'namereplace',
  'nosuch',
];

/** Text that reads as a number, or nearly. */
const numeral = fc
  .tuple(
    oneOf('', '', ' ', '+', '-', '--', '\\t', '\\u3000'),
    oneOf('', '', '', '0x', '0b', '0o', '0', '_'),
    oneOf(
      '0',
      '1',
      '12',
      '1_000',
      '1__0',
      'ff',
      '101',
      '777',
      '9',
      '\\u0663',
      'zz',
      'inf',
      'nan',
      'infinity',
      '1e5',
      '1.5',
      '.5',
      '5.',
      '1e',
      '1e400',
      '1e-400',
      '12345678901234567890123',
      '0.1e1',
      '1j',
      '1+2j',
      '(1-2j)',
      '1 + 2j',
      '\\xb2',
      '',
    ),
    oneOf('', '', '', ' ', '_', '\\n', 'x', '\\x00'),
  )
  .map(parts => `'${parts.join('')}'`);
const hexText = oneOf(
  "'0x1.8p1'",
  "'0x1p-1074'",
  "'-0x.8p0'",
  "'inf'",
  "'-nan'",
  "'1.8'",
  "'0x'",
  "'0x1.ffffffffffffffp5'",
  "'0x1p1024'",
  "'0x1p-1080'",
  "' 0xap+3 '",
  "'p1'",
  "'0x1.00000000000008p0'",
  "'0x1.00000000000018p0'",
  "'1_0'",
  '12',
);

export const KINDS: Readonly<Record<string, Arbitrary<string>>> = {
  ...DATE_KINDS,
  any,
  bool,
  bound,
  buffer,
  byte: fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 255 }).map(String), weight: 5 },
    { arbitrary: oneOf('256', '-1', '10**20', "'a'", "b'a'", 'Index(65)', '1.0'), weight: 1 },
  ),
  bytePattern,
  bytes,
  complex: complexNumber,
  count: oneOf('0', '1', '2', '3', '-1', '5', 'True'),
  dict,
  element,
  encoding: oneOf(...ENCODINGS.map(e => `'${e}'`)),
  errors: oneOf(...ERRORS.map(e => `'${e}'`)),
  field,
  float,
  formatSpec,
  fill: oneOf("'*'", "' '", "'\\U0001f600'", "'ab'", "''", "b'*'", "b'ab'"),
  hexText,
  index,
  int,
  iterable,
  key,
  list,
  name: oneOf("'real'", "'nosuch'", "'__len__'", "'append'", "'__class__'", '1'),
  number,
  numeral,
  odd,
  order: oneOf("'big'", "'little'", "'middle'", '1'),
  pattern,
  range,
  scalar,
  set,
  slice,
  smallInt,
  str,
  stride,
  template,
  tuple,
  base: oneOf('0', '2', '8', '10', '16', '36', '37', '1', '-1', '3', 'None', "'a'", 'Index(16)', '10**20'),
  strs: fc.oneof(
    listOf(str, '[', ']', 4),
    listOf(scalar, '(', ',)', 3).map(t => t.replace('(,)', '()')),
    str,
  ),
  byteItems: fc.oneof(listOf(buffer, '[', ']', 4), listOf(scalar, '[', ']', 3), bytes),
  prefix: fc.oneof(
    str,
    str.map(s => `(${s}, 'a')`),
    bytes,
    bytes.map(b => `(${b}, b'a')`),
    tuple,
  ),
  sub: fc.oneof(
    { arbitrary: text(2), weight: 3 },
    {
      arbitrary: fc
        .integer({ min: -2, max: 6 })
        .chain(start => fc.integer({ min: 1, max: 3 }).map(size => `x[${start}:${start + size}]`)),
      weight: 4,
    },
    { arbitrary: byteText(2), weight: 2 },
    { arbitrary: oneOf('97', '32', '0', '256', '-1', 'None'), weight: 1 },
  ),
  table: oneOf(
    "{97: 'x', 98: None}",
    "{97: 'long', 98: 99}",
    "str.maketrans('ab', 'xy', 'c')",
    '{}',
    '[None] * 200',
    "'z' * 128",
    '{97: 0x110000}',
    '{97: 1.5}',
    'bytes(range(256))',
    'bytes(range(255, -1, -1))',
    "b'ab'",
    'None',
  ),
  sorting: oneOf('None', 'len', 'repr', 'str', 'lambda item: -item', 'abs', 'lambda item: 0', '5'),
  width: oneOf('0', '3', '7', '8', '11', '-1', 'True', 'Index(6)', '1.5', "'5'"),
  digits: oneOf(
    '0',
    '1',
    '2',
    '3',
    '5',
    '-1',
    '-2',
    '-5',
    '10',
    '20',
    '-20',
    '400',
    '-400',
    'None',
    '10**20',
    '1.0',
    'Index(1)',
  ),
  viewFormat: oneOf("'B'", "'b'", "'c'", "'h'", "'H'", "'i'", "'I'", "'f'", "'d'", "'q'", "'@B'", "'x'", "''", "'<h'"),
};
