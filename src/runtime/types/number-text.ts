// Numbers out of text: what int('…'), float('…') and complex('…') accept.
//
// Text may use any decimal digits and spaces of Unicode; both are brought to ASCII first. Each reader gives undefined for
// what is no number, and the caller, who knows the original object, words the error.

import { valueError } from '../exceptions/raise.ts';
import { intLimit } from '../int-limit.ts';
import { normalizeInt, type PyInt } from '../objects/scalars.ts';
import { type Str, textOf } from '../objects/str.ts';
import { isAsciiText, isSpaceText } from '../unicode/properties.ts';

const DECIMAL = /^\p{Nd}$/u;

/** The text with decimal digits and spaces in their ASCII form, and '?' for other characters outside ASCII. */
export function asciiNumber(value: Str): string {
  const text = textOf(value);
  if (isAsciiText(text)) return text;
  let result = '';
  for (const character of text) {
    if (character <= '\x7f') result += character;
    else if (isSpaceText(character)) result += ' ';
    else if (DECIMAL.test(character)) result += String(digitValue(character.codePointAt(0)!));
    // What follows a character that no number has is not looked at.
    else return `${result}?`;
  }
  return result;
}

/** Decimal digits stand in runs of ten (or of several tens) that begin with a zero. */
function digitValue(code: number): number {
  let start = code;
  while (DECIMAL.test(String.fromCodePoint(start - 1))) start--;
  return (code - start) % 10;
}

const strip = (text: string): string => text.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');

// ---- int -------------------------------------------------------------------------------------------------------------

/** An int literal in a base from 2 to 36, or 0 for the base that the text names. */
export function readInt(source: string, base: number): PyInt | undefined {
  const [, sign, body] = /^([+-]?)(.*)$/s.exec(strip(source))!;
  let digits = body!.toLowerCase();
  let radix = base;
  const prefix = PREFIXES[digits.slice(0, 2)];
  if (prefix !== undefined && (base === 0 || base === prefix)) {
    radix = prefix;
    digits = digits.slice(digits[2] === '_' ? 3 : 2);
  } else if (base === 0) {
    radix = 10;
    // An old-style octal literal is an error, but any number of zeros is 0.
    if (digits[0] === '0' && /[^0_]/.test(digits)) return undefined;
  }
  if (!/^[0-9a-z]+(_[0-9a-z]+)*$/.test(digits)) return undefined;
  digits = digits.replaceAll('_', '');
  for (let i = 0; i < digits.length; i++) if (Number.parseInt(digits[i]!, 36) >= radix) return undefined;
  const value = digitsToInt(digits, radix);
  return sign === '-' ? (typeof value === 'number' ? 0 - value : normalizeInt(-value)) : value;
}

const PREFIXES: Record<string, number | undefined> = { '0b': 2, '0o': 8, '0x': 16 };

function digitsToInt(digits: string, radix: number): PyInt {
  const small = Number.parseInt(digits, radix);
  if (Number.isSafeInteger(small)) return small;
  if (radix === 2 || radix === 8 || radix === 16) {
    return normalizeInt(BigInt((radix === 2 ? '0b' : radix === 8 ? '0o' : '0x') + digits));
  }
  // The limit is on conversions that take quadratic time; for powers of two there is none.
  const limit = intLimit.maxStrDigits;
  if (radix !== 4 && radix !== 32 && limit > 0 && digits.length > limit) {
    throw valueError(
      `Exceeds the limit (${limit} digits) for integer string conversion: value has ${digits.length} digits; use sys.set_int_max_str_digits() to increase the limit`,
    );
  }
  if (radix === 10) return normalizeInt(BigInt(digits));
  let value = 0n;
  const factor = BigInt(radix) ** 8n;
  const head = digits.length % 8;
  if (head > 0) value = BigInt(Number.parseInt(digits.slice(0, head), radix));
  for (let at = head; at < digits.length; at += 8)
    value = value * factor + BigInt(Number.parseInt(digits.slice(at, at + 8), radix));
  return normalizeInt(value);
}

// ---- float and complex -----------------------------------------------------------------------------------------------

const FLOAT = '(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[+-]?[0-9]+)?|inf(?:inity)?|nan';
const WHOLE_FLOAT = new RegExp(`^([+-]?)(${FLOAT})$`, 'i');
const COMPLEX = new RegExp(`^(?:([+-]?(?:${FLOAT}))(?![0-9.ej]))?(?:([+-]?(?:${FLOAT})?)j)?$`, 'i');

/** Underscores may stand between digits only. */
export function misplacedUnderscore(text: string): boolean {
  return text.includes('_') && /(?:^|[^0-9])_|_(?:[^0-9]|$)/.test(text);
}

function withoutUnderscores(text: string): string | undefined {
  return misplacedUnderscore(text) ? undefined : text.replaceAll('_', '');
}

export function readFloat(source: string): number | undefined {
  const text = withoutUnderscores(strip(source));
  return text === undefined ? undefined : floatValue(text);
}

function floatValue(text: string): number | undefined {
  const parts = WHOLE_FLOAT.exec(text);
  if (parts === null) return undefined;
  const body = parts[2]!.toLowerCase();
  const size = body[0] === 'i' ? Infinity : body === 'nan' ? NaN : Number(body);
  return parts[1] === '-' ? -size : size;
}

export function readComplex(source: string): [real: number, imag: number] | undefined {
  let stripped = strip(source);
  if (stripped.startsWith('(') && stripped.endsWith(')')) stripped = strip(stripped.slice(1, -1));
  const text = withoutUnderscores(stripped);
  if (text === undefined || text === '') return undefined;
  const parts = COMPLEX.exec(text);
  if (parts === null) return undefined;
  const [, real, imag] = parts;
  if (imag === undefined) return [floatValue(real!)!, 0];
  // A second number needs its sign; a lone j, +j or -j is one imaginary unit.
  if (real !== undefined && !/^[+-]/.test(imag)) return undefined;
  const unit = imag === '' || imag === '+' ? 1 : imag === '-' ? -1 : floatValue(imag)!;
  return [real === undefined ? 0 : floatValue(real)!, unit];
}
