// What every type is asked in the differential tests, and the shape in which each type says more.
//
// {any}, {scalar} and the like are kinds of values.ts; the one who makes sequences puts a random one in their place.

export interface TypeOperations {
  /** What the programs import, for a type that is no builtin. */
  readonly imports?: string;
  /** Expressions that make the receiver `x`; they may fail, which is compared too. */
  readonly makers: readonly string[];
  /** Operations beside the methods: operators, builtin functions, subscripts. A statement works on `y`, which is x. */
  readonly operations: readonly string[];
  /** Plausible arguments of methods, as lists of kinds; several ways separated by `|`. */
  readonly methods: Readonly<Record<string, string>>;
}

export const COMPARISONS = ['==', '!=', '<', '<=', '>', '>='];

export const both = (operators: readonly string[], kind: string): string[] =>
  operators.flatMap(op => [`x ${op} {${kind}}`, `{${kind}} ${op} x`]);

/** What every value can be asked. */
export const COMMON = [
  ...both(COMPARISONS, 'any'),
  ...both(['+', '-', '/', '//', '&', '|', '^', '@'], 'any'),
  'x % {scalar}',
  '{scalar} in x',
  'x in {any}',
  'not x',
  '-x',
  '+x',
  '~x',
  'abs(x)',
  'len(x)',
  'repr(x)',
  'str(x)',
  'ascii(x)',
  'bool(x)',
  'format(x, {formatSpec})',
  'int(x)',
  'float(x)',
  'complex(x)',
  'round(x)',
  'round(x, {digits})',
  'divmod(x, {number})',
  'divmod({number}, x)',
  'x is x',
  'x == x',
  'iter(x)',
  'next(x)',
  'callable(x)',
  'type(x)',
  'isinstance(x, (int, str))',
  'hex(x)',
  'bin(x)',
  'oct(x)',
  'chr(small(x))',
  'ord(x)',
  'bytes(small(x))',
  'str(x, {encoding})',
  'int(x, {base})',
  "f'{x!r}{x}{x!a}'",
  "'%s %r' % (x, x)",
  'pow(small(x), {count}, {number})',
  'getattr(x, {name})',
  'getattr(x, {name}, {scalar})',
  'hasattr(x, {name})',
  'setattr(x, {name}, 1)',
  'x()',
  'x.nosuch',
  'x.real',
  'sum([x, {any}])',
  'max(x, {any})',
  'min(x, {any})',
  'x[{index}]',
  'x[{any}]',
  '*x, = {iterable}',
  'with x: pass',
];

export const OBJECT_METHODS: Record<string, string> = {
  __getattribute__: 'name',
  __setattr__: 'name any',
  __delattr__: 'name',
  __init__: '|any',
  __reduce_ex__: 'smallInt',
  __format__: 'formatSpec|any',
  __class_getitem__: 'any',
};
