// The constants that a program's text can hold, as the front end sees them.
//
// The front end knows no run-time value, so a literal carries its Python type beside plain JavaScript data; the
// runtime turns it into a value once per code object (`constantToValue`). Tuples and frozensets appear only through
// constant folding.

export type Literal =
  | { readonly type: 'None' }
  | { readonly type: 'Ellipsis' }
  | { readonly type: 'bool'; readonly value: boolean }
  /** A number while it is a safe integer, else a bigint: the same rule as the runtime's int. */
  | { readonly type: 'int'; readonly value: number | bigint }
  | { readonly type: 'float'; readonly value: number }
  | { readonly type: 'complex'; readonly real: number; readonly imag: number }
  | StrLiteral
  | { readonly type: 'bytes'; readonly value: Uint8Array }
  | { readonly type: 'tuple'; readonly items: readonly Literal[] }
  | { readonly type: 'frozenset'; readonly items: readonly Literal[] };

export interface StrLiteral {
  readonly type: 'str';
  /** UTF-16; a surrogate pair is one code point. */
  readonly value: string;
  /**
   * The code points one by one, only where UTF-16 cannot say it: `'\\ud83d\\ude00'` is two code points, which as
   * UTF-16 look like the one character U+1F600.
   */
  readonly characters?: readonly string[];
}

const HIGH_AT_END = /[\ud800-\udbff]$/;
const LOW_AT_START = /^[\udc00-\udfff]/;

export function charactersOf(text: StrLiteral): readonly string[] {
  return text.characters ?? [...text.value];
}

export function strFromCharacters(characters: readonly string[]): StrLiteral {
  const value = characters.join('');
  return [...value].length === characters.length ? { type: 'str', value } : { type: 'str', value, characters };
}

/** Both texts in one, where the halves of a surrogate pair that meet stay two code points. */
export function joinStr(left: StrLiteral, right: StrLiteral): StrLiteral {
  const meet = HIGH_AT_END.test(left.value) && LOW_AT_START.test(right.value);
  if (meet || left.characters !== undefined || right.characters !== undefined) {
    return strFromCharacters([...charactersOf(left), ...charactersOf(right)]);
  }
  return { type: 'str', value: left.value + right.value };
}

export const NONE: Literal = { type: 'None' };
export const ELLIPSIS: Literal = { type: 'Ellipsis' };
export const TRUE: Literal = { type: 'bool', value: true };
export const FALSE: Literal = { type: 'bool', value: false };

/** Spells out type and value, since 1, 1.0 and True are equal in Python: equal keys, one constant. */
export function literalKey(literal: Literal): string {
  switch (literal.type) {
    case 'None':
    case 'Ellipsis':
      return literal.type;
    case 'bool':
    case 'int':
      return `${literal.type} ${literal.value}`;
    case 'str':
      return literal.characters === undefined ? `str ${literal.value}` : `characters ${literal.characters.join(' ')}`;
    case 'float':
      return `float ${floatKey(literal.value)}`;
    case 'complex':
      return `complex ${floatKey(literal.real)} ${floatKey(literal.imag)}`;
    case 'bytes':
      return `bytes ${literal.value.join()}`;
    case 'tuple':
      return `tuple ${joinKeys(literal.items.map(literalKey))}`;
    case 'frozenset':
      return `frozenset ${joinKeys([...new Set(literal.items.map(literalKey))].sort())}`;
  }
}

/** Lengths keep the keys of neighbours apart. */
export function joinKeys(keys: readonly string[]): string {
  return keys.map(key => `${key.length}:${key}`).join('');
}

function floatKey(value: number): string {
  return Object.is(value, -0) ? '-0' : String(value);
}

/** Equal for what Python holds for equal: 1, 1.0, True and 1+0j. */
export function equalityKey(literal: Literal): string {
  switch (literal.type) {
    case 'bool':
      return `number ${Number(literal.value)}`;
    case 'int':
      return `number ${literal.value}`;
    case 'float':
      return Number.isInteger(literal.value) ? `number ${BigInt(literal.value)}` : literalKey(literal);
    case 'complex':
      return literal.imag === 0 ? equalityKey({ type: 'float', value: literal.real }) : literalKey(literal);
    case 'tuple':
      return `tuple ${joinKeys(literal.items.map(equalityKey))}`;
    default:
      return literalKey(literal);
  }
}
