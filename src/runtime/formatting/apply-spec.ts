// __format__ of int, float and complex: a parsed specification applied to a number.
//
// A formatted number is  <left fill> sign prefix <inner fill> grouped-digits point-and-rest <right fill>. The inner fill
// ('=') becomes leading zeros when the fill is 0, so that the zeros take part in the grouping.

import { intToFloat } from '../arithmetic/int.ts';
import { overflowError, valueError } from '../exceptions/raise.ts';
import type { PyInt } from '../objects/scalars.ts';
import { concat, fromCode, type Str, strLength } from '../objects/str.ts';

import { checkLength, repeat } from '../text/join.ts';
import { type FloatCode, formatFloat, formatIntBase, groupDigits, groupFraction } from './number-format.ts';
import { type FormatSpec, parseSpec, unknownCode } from './spec.ts';

const NUMBER_ALIGN = '>' as const;
const INT_DEFAULTS = { type: 'd', align: NUMBER_ALIGN } as const;
const FLOAT_DEFAULTS = { type: '', align: NUMBER_ALIGN } as const;

/** format(value, spec) for an int. */
export function formatInt(value: PyInt, text: Str, typeName: string): Str {
  const spec = parseSpec(text, typeName, INT_DEFAULTS);
  if (spec.plainDecimal && typeof value === 'number') return formatDecimal(value, spec);
  const code = String.fromCharCode(spec.type);
  switch (code) {
    case 'b':
    case 'o':
    case 'x':
    case 'X':
    case 'd':
    case 'n':
    case 'c':
      return formatIntegral(value, spec, code);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
    case '%':
      return formatDouble(intToFloat(value), spec, typeName);
    default:
      throw unknownCode(spec.type, typeName);
  }
}

/** Nothing but a sign, a width and a fill: what programs ask of nearly all ints. */
function formatDecimal(value: number, spec: FormatSpec): Str {
  const { align, fill, width } = spec;
  if (value >= 0 && spec.sign !== '+' && spec.sign !== ' ') {
    const digits = `${value}`;
    if (width <= digits.length) return digits;
    if (typeof fill === 'string' && (align === '>' || align === '=') && width < MOST_FILLED)
      return digits.padStart(width, fill);
    return pad(digits, spec);
  }
  return padNumber(signText(value < 0, spec), `${Math.abs(value)}`, spec);
}

/** Wider ones are asked about their memory first. */
const MOST_FILLED = 1 << 16;

const BASES = { b: 2, o: 8, x: 16, X: 16, d: 10, n: 10 } as const;

function formatIntegral(value: PyInt, spec: FormatSpec, code: keyof typeof BASES | 'c'): Str {
  if (spec.precision >= 0) throw valueError('Precision not allowed in integer format specifier');
  if (spec.coerceZero) throw valueError('Negative zero coercion (z) not allowed in integer format specifier');
  if (code === 'c') {
    if (spec.sign !== '') throw valueError("Sign not allowed with integer format specifier 'c'");
    if (spec.alternate) throw valueError("Alternate form (#) not allowed with integer format specifier 'c'");
    if (typeof value === 'bigint' && BigInt.asIntN(64, value) !== value) {
      throw overflowError('Python int too large to convert to C long');
    }
    if (value < 0 || value > 0x10ffff) throw overflowError('%c arg not in range(0x110000)');
    return pad(fromCode(Number(value)), spec);
  }
  let digits = formatIntBase(value, BASES[code]);
  const negative = value < 0;
  if (negative) digits = digits.slice(1);
  if (code === 'X') digits = digits.toUpperCase();
  const prefix = spec.alternate && code !== 'd' && code !== 'n' ? `0${code}` : '';
  const group = code === 'd' || code === 'n' ? 3 : 4;
  return arrange(signText(negative, spec), prefix, digits, '', spec, group);
}

function signText(negative: boolean, spec: FormatSpec): string {
  if (negative) return '-';
  return spec.sign === '+' || spec.sign === ' ' ? spec.sign : '';
}

/** Puts the parts of a number together; `rest` is the point and what follows it. */
function arrange(sign: string, prefix: string, digits: string, rest: string, spec: FormatSpec, groupSize: number): Str {
  checkLength(spec.width);
  const zeros = spec.align === '=' && spec.fill === '0';
  const room = spec.width - sign.length - prefix.length - rest.length;
  const grouped = /^[0-9a-fA-F]/.test(digits)
    ? groupDigits(digits, spec.grouping, groupSize, zeros ? room : 0)
    : digits;
  const head = sign + prefix;
  const tail = grouped + rest;
  return padNumber(head, tail, spec);
}

/** With what fills it, perhaps between both parts. */
function padNumber(head: string, tail: string, spec: FormatSpec): Str {
  const missing = spec.width - head.length - tail.length;
  if (missing <= 0) return head + tail;
  if (spec.align !== '=') return pad(head + tail, spec);
  checkLength(spec.width);
  return concatAll(head, repeat(spec.fill, missing), tail);
}

const concatAll = (...parts: Str[]): Str => parts.reduce(concat);

/** Padding as a whole; '=' counts as '>'. */
function pad(text: Str, spec: FormatSpec): Str {
  checkLength(spec.width);
  const missing = spec.width - strLength(text);
  if (missing <= 0) return text;
  const left = spec.align === '<' ? 0 : spec.align === '^' ? missing >> 1 : missing;
  return concatAll(repeat(spec.fill, left), text, repeat(spec.fill, missing - left));
}

// ---- floats ----------------------------------------------------------------------------------------------------------

export function formatFloatSpec(value: number, text: Str, typeName: string): Str {
  return formatDouble(value, parseSpec(text, typeName, FLOAT_DEFAULTS), typeName);
}

function formatDouble(value: number, spec: FormatSpec, typeName: string): Str {
  const percent = spec.type === 37;
  const code = percent ? 'f' : floatCode(spec, typeName);
  const digits = doubleText(percent ? value * 100 : value, spec, code, spec.type === 0);
  if (spec.grouping === '' && spec.fractionGrouping === '') {
    const negative = digits.startsWith('-');
    const body = percent ? `${digits}%` : digits;
    return padNumber(signText(negative, spec), negative ? body.slice(1) : body, spec);
  }
  const [sign, whole, rest] = splitNumber(digits, spec);
  return arrange(sign, '', whole, rest + (percent ? '%' : ''), spec, 3);
}

/** The code for formatFloat: without a type, the shortest digits, or g when there is a precision. */
function floatCode(spec: FormatSpec, typeName: string): FloatCode {
  switch (String.fromCharCode(spec.type)) {
    case '\0':
      return spec.precision < 0 ? 'r' : 'g';
    case 'n':
      return 'g';
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return String.fromCharCode(spec.type) as FloatCode;
    default:
      throw unknownCode(spec.type, typeName);
  }
}

function doubleText(value: number, spec: FormatSpec, code: FloatCode, addPoint: boolean): string {
  const precision = spec.precision < 0 ? 6 : spec.precision;
  const text = formatFloat(value, code, precision, spec.alternate, addPoint);
  // -0.00 becomes 0.00: no digit before the exponent is another than 0.
  return spec.coerceZero && /^-[0.]+(e|E|$)/.test(text) ? text.slice(1) : text;
}

/** Sign, digits before the point, the rest with its digits grouped. */
function splitNumber(text: string, spec: FormatSpec): [string, string, string] {
  const negative = text.startsWith('-');
  const parts = /^([0-9]+|[a-zA-Z]+)(\.?)([0-9]*)(.*)$/.exec(negative ? text.slice(1) : text)!;
  return [signText(negative, spec), parts[1]!, parts[2]! + groupFraction(parts[3]!, spec.fractionGrouping) + parts[4]!];
}

// ---- complex ---------------------------------------------------------------------------------------------------------

export function formatComplexSpec(real: number, imag: number, text: Str, typeName: string): Str {
  const spec = parseSpec(text, typeName, FLOAT_DEFAULTS);
  if (spec.type === 37) throw unknownCode(spec.type, typeName);
  const code = floatCode(spec, typeName);
  if (spec.fill === '0') throw valueError('Zero padding is not allowed in complex format specifier');
  if (spec.align === '=') throw valueError("'=' alignment flag is not allowed in complex format specifier");
  // Without a type it looks like repr(): in parentheses, or the imaginary part alone.
  const plain = spec.type === 0;
  const alone = plain && real === 0 && !Object.is(real, -0);
  const unpadded = { ...spec, width: -1 };
  const part = (value: number, shown: FormatSpec): Str => {
    const [sign, whole, rest] = splitNumber(doubleText(value, shown, code, false), shown);
    return arrange(sign, '', whole, rest, shown, 3);
  };
  const realText = alone ? '' : part(real, unpadded);
  const imagText = part(imag, alone ? unpadded : { ...unpadded, sign: '+' });
  const whole = plain && !alone ? concatAll('(', realText, imagText, 'j)') : concatAll(realText, imagText, 'j');
  return pad(whole, spec);
}
