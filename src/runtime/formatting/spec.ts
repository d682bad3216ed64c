// The format mini-language: what stands after the colon in f'{value:…}', taken apart.
//
//   [[fill]align][sign][z][#][0][width][,_][.precision[,_]][type]
//
// Shared by str, int, float and complex; each applies the parts in its own `__format__`. Messages as in CPython, where
// they name the type of the object.

import { valueError } from '../exceptions/raise.ts';
import { codeAt, fromCode, type Str, strLength, strSlice, textOf } from '../objects/str.ts';
import { digitValue } from './str-template.ts';

export type Align = '<' | '>' | '=' | '^';
export type Grouping = '' | ',' | '_';

export interface FormatSpec {
  /** One character. */
  readonly fill: Str;
  readonly align: Align;
  /** The align was written, not taken from the default. */
  readonly alignGiven: boolean;
  readonly sign: '' | '+' | '-' | ' ';
  /** z: a result of -0 loses its sign. */
  readonly coerceZero: boolean;
  /** # */
  readonly alternate: boolean;
  /** -1: none */
  readonly width: number;
  readonly grouping: Grouping;
  /** -1: none */
  readonly precision: number;
  /** Grouping of the digits behind the point. */
  readonly fractionGrouping: Grouping;
  /** The code point of the presentation type; 0: none given and no default. */
  readonly type: number;
  /** Of an int: base ten, no groups, nothing that is not allowed. */
  readonly plainDecimal: boolean;
}

const code = (character: string): number => character.charCodeAt(0);
const isAlign = (at: number): boolean => at === 60 || at === 62 || at === 61 || at === 94;

export interface SpecDefaults {
  readonly type: string;
  readonly align: Align;
}

/** Programs format with few different specs, often: what was taken apart is kept, by default type. */
const kept = new Map<string, Map<string, FormatSpec>>();
const KEPT_LIMIT = 256;

/** `typeName` is the type of the object, for messages; the default type is 's', 'd' or '' (float and complex). */
export function parseSpec(spec: Str, typeName: string, defaults: SpecDefaults = STR_DEFAULTS): FormatSpec {
  if (typeof spec !== 'string') return parse(spec, typeName, defaults);
  let specs = kept.get(defaults.type);
  if (specs === undefined) kept.set(defaults.type, (specs = new Map()));
  let parsed = specs.get(spec);
  if (parsed === undefined) {
    parsed = parse(spec, typeName, defaults);
    if (specs.size >= KEPT_LIMIT) specs.clear();
    specs.set(spec, parsed);
  }
  return parsed;
}

/** The value of a decimal digit of any script, else -1. */
function decimal(character: number): number {
  if (character < 128) return character >= 48 && character <= 57 ? character - 48 : -1;
  const digit = String.fromCodePoint(character);
  return /\p{Nd}/u.test(digit) ? digitValue(digit) : -1;
}

const STR_DEFAULTS: SpecDefaults = { type: 's', align: '<' };

function parse(spec: Str, typeName: string, defaults: SpecDefaults): FormatSpec {
  const end = strLength(spec);
  let at = 0;
  let fill: Str = ' ';
  let fillGiven = false;
  let align: Align = defaults.align;
  let alignGiven = false;
  const peek = (): number => (at < end ? codeAt(spec, at) : -1);
  const take = (character: string): boolean => {
    if (peek() !== code(character)) return false;
    at++;
    return true;
  };
  const number = (): number => {
    let value = -1;
    for (let digit = decimal(peek()); digit >= 0; digit = decimal(peek())) {
      value = Math.max(value, 0) * 10 + digit;
      if (value > 9.2e18) throw valueError('Too many decimal digits in format string');
      at++;
    }
    return value;
  };

  if (end >= 2 && isAlign(codeAt(spec, 1))) {
    fill = fromCode(codeAt(spec, 0));
    align = String.fromCharCode(codeAt(spec, 1)) as Align;
    fillGiven = alignGiven = true;
    at = 2;
  } else if (end >= 1 && isAlign(codeAt(spec, 0))) {
    align = String.fromCharCode(codeAt(spec, 0)) as Align;
    alignGiven = true;
    at = 1;
  }
  let sign: FormatSpec['sign'] = '';
  if (take('+')) sign = '+';
  else if (take('-')) sign = '-';
  else if (take(' ')) sign = ' ';
  const coerceZero = take('z');
  const alternate = take('#');
  // A 0 before the width is a fill of its own, and means "after the sign" for numbers.
  if (!fillGiven && take('0')) {
    fill = '0';
    if (!alignGiven && defaults.align === '>') align = '=';
  }
  const width = number();
  let grouping: Grouping = '';
  if (take(',')) {
    grouping = ',';
    if (peek() === code('_')) throw valueError("Cannot specify both ',' and '_'.");
  } else if (take('_')) {
    grouping = '_';
    if (peek() === code(',')) throw valueError("Cannot specify both ',' and '_'.");
  }
  let precision = -1;
  let fractionGrouping: Grouping = '';
  if (take('.')) {
    precision = number();
    if (take(',')) {
      fractionGrouping = ',';
      if (peek() === code('_')) throw valueError("Cannot specify both ',' and '_'.");
    } else if (take('_')) {
      fractionGrouping = '_';
      if (peek() === code(',')) throw valueError("Cannot specify both ',' and '_'.");
    }
    if (precision < 0 && fractionGrouping === '') throw valueError('Format specifier missing precision');
    if (precision > 2147483647) throw valueError('precision too big');
  }
  if (end - at > 1) {
    throw valueError(`Invalid format specifier '${textOf(strSlice(spec, 0, end))}' for object of type '${typeName}'`);
  }
  const type = at < end ? codeAt(spec, at) : defaults.type === '' ? 0 : code(defaults.type);
  checkGrouping(grouping, fractionGrouping, type);
  const plainDecimal = type === code('d') && grouping === '' && precision < 0 && !coerceZero;
  return {
    fill,
    align,
    alignGiven,
    sign,
    coerceZero,
    alternate,
    width,
    grouping,
    precision,
    fractionGrouping,
    type,
    plainDecimal,
  };
}

const GROUPED = new Set([0, ...[...'defgEFG%'].map(code)]);
const GROUPED_BY_FOUR = new Set([...'boxX'].map(code));

function checkGrouping(grouping: Grouping, fraction: Grouping, type: number): void {
  const allowed = GROUPED.has(type) || (grouping === '_' && GROUPED_BY_FOUR.has(type));
  if (grouping !== '' && !allowed) throw valueError(`Cannot specify '${grouping}' with ${quoted(type)}.`);
  if (fraction !== '' && type === code('n')) throw valueError(`Cannot specify '${fraction}' with 'n'.`);
}

/** A type code in a message: printable ASCII as it is, others by number. */
function quoted(type: number): string {
  return type > 32 && type < 128 ? `'${String.fromCharCode(type)}'` : `'\\x${type.toString(16)}'`;
}

export function unknownCode(type: number, typeName: string) {
  return valueError(`Unknown format code ${quoted(type)} for object of type '${typeName}'`);
}
