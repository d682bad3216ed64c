// Numbers as text: repr of floats, C's %e %f %g for any precision, ints in any base, digits in groups.
//
// JavaScript's toFixed and toExponential are exact up to 100 digits but round halves up where C rounds to even, and
// its shortest text of a double is Python's repr with other rules for the exponent. Where they do not reach, the exact
// fraction behind the double is divided in BigInt.

import { exactRatio, fixedDigits, isTie } from '../arithmetic/float.ts';
import { valueError } from '../exceptions/raise.ts';
import { DIGITS_CHECK_THRESHOLD, intLimit } from '../int-limit.ts';
import type { PyInt } from '../objects/scalars.ts';

// ---- floats ----------------------------------------------------------------------------------------------------------

/** repr(value): the shortest text that gives the same double. */
export function floatRepr(value: number): string {
  const size = Math.abs(value);
  if (size >= 1e-4 && size < 1e16) {
    const text = String(value);
    return Number.isInteger(value) ? `${text}.0` : text;
  }
  return value === 0 ? (Object.is(value, -0) ? '-0.0' : '0.0') : shortest(value);
}

/** The shortest text without an added '.0', as in the parts of a complex number. */
export function shortest(value: number): string {
  if (!Number.isFinite(value)) return nonFinite(value);
  const size = Math.abs(value);
  if (size === 0) return Object.is(value, -0) ? '-0' : '0';
  if (size >= 1e-4 && size < 1e16) return String(value);
  const text = value.toExponential();
  const split = text.indexOf('e');
  return text.slice(0, split) + exponentText(Number(text.slice(split + 1)));
}

function nonFinite(value: number): string {
  return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
}

/** e+05, e-10, e+100 */
function exponentText(exponent: number): string {
  return `e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

export type FloatCode = 'e' | 'E' | 'f' | 'F' | 'g' | 'G' | 'r';

/**
 * C's printf for one double: code e, f, g (upper case gives upper-case text), or r for the shortest digits (precision
 * is ignored then). `alternate` is '#'. With `addPoint` a result without point or exponent gets '.0'.
 */
export function formatFloat(
  value: number,
  code: FloatCode,
  precision: number,
  alternate: boolean,
  addPoint = false,
): string {
  const lower = code.toLowerCase();
  const text = Number.isFinite(value) ? finiteText(value, lower, precision, alternate, addPoint) : nonFinite(value);
  return code === lower ? text : text.toUpperCase();
}

function finiteText(value: number, code: string, precision: number, alternate: boolean, addPoint: boolean): string {
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  switch (code) {
    case 'f':
      return sign + fixedDigits(size, precision) + (alternate && precision === 0 ? '.' : '');
    case 'e': {
      const [digits, exponent] = significantDigits(size, precision + 1);
      return sign + withPoint(digits, alternate) + exponentText(exponent);
    }
    case 'g': {
      const count = precision === 0 ? 1 : precision;
      const [digits, exponent] = significantDigits(size, count);
      const kept = alternate ? digits : digits.replace(/0+$/, '') || '0';
      if (exponent < -4 || exponent >= count - (addPoint ? 1 : 0))
        return sign + withPoint(kept, alternate) + exponentText(exponent);
      return sign + placePoint(kept, exponent, alternate, addPoint);
    }
    default: {
      const text = shortest(size);
      const mark = text.indexOf('e');
      if (mark < 0)
        return (
          sign + (text.includes('.') ? text : alternate || addPoint ? (addPoint ? `${text}.0` : `${text}.`) : text)
        );
      return sign + (alternate && !text.includes('.') ? `${text.slice(0, mark)}.${text.slice(mark)}` : text);
    }
  }
}

/** d.ddd */
function withPoint(digits: string, always: boolean): string {
  return digits.length > 1 || always ? `${digits[0]}.${digits.slice(1)}` : digits;
}

/** Digits with the point behind the power of ten `exponent`, not in exponential form. */
function placePoint(digits: string, exponent: number, alternate: boolean, addPoint: boolean): string {
  const whole = exponent < 0 ? '0' : digits.slice(0, exponent + 1).padEnd(exponent + 1, '0');
  const fraction = exponent < 0 ? '0'.repeat(-exponent - 1) + digits : digits.slice(exponent + 1);
  const hasFraction = fraction !== '' && !(exponent < 0 && digits === '0' && !alternate);
  if (hasFraction) return `${whole}.${fraction}`;
  return addPoint ? `${whole}.0` : alternate ? `${whole}.` : whole;
}

/** `count` significant digits of value >= 0, exactly rounded (half to even), and the power of ten of the first one. */
function significantDigits(value: number, count: number): [string, number] {
  if (value === 0) return ['0'.repeat(count), 0];
  if (count <= 101) {
    const text = value.toExponential(count - 1);
    const mark = text.indexOf('e');
    const exponent = Number(text.slice(mark + 1));
    const decimals = count - 1 - exponent;
    // A tie was rounded up, perhaps to the next power of ten. Digits cut off before the point are left to the exact way.
    if (decimals >= 0 && !isTie(value, decimals) && !isTie(value, decimals + 1)) {
      return [text.slice(0, mark).replace('.', ''), exponent];
    }
  }
  const [digits, exponent] = exactDigits(value, count);
  return digits.length > count ? [digits.slice(0, count), exponent + 1] : [digits, exponent];
}

/** The same by BigInt; one digit more when rounding reached the next power of ten. */
function exactDigits(value: number, count: number): [string, number] {
  const [numerator, denominator] = exactRatio(value);
  // No double has so many nines that 21 digits would round up.
  const exponent = Number(value.toExponential(20).split('e')[1]);
  const decimals = count - 1 - exponent;
  const top = decimals >= 0 ? numerator * 10n ** BigInt(decimals) : numerator;
  const bottom = decimals >= 0 ? denominator : denominator * 10n ** BigInt(-decimals);
  let quotient = top / bottom;
  const twice = (top % bottom) * 2n;
  if (twice > bottom || (twice === bottom && (quotient & 1n) === 1n)) quotient += 1n;
  return [quotient.toString(), exponent];
}

// ---- ints ------------------------------------------------------------------------------------------------------------

/** str(value) of an int, within the limit on digits. */
export function intText(value: PyInt): string {
  if (typeof value === 'bigint' && intLimit.maxStrDigits > 0 && (value > UNCHECKED || value < -UNCHECKED)) {
    const bound = 10n ** BigInt(intLimit.maxStrDigits);
    if (value >= bound || value <= -bound) {
      throw valueError(
        `Exceeds the limit (${intLimit.maxStrDigits} digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit`,
      );
    }
  }
  return value.toString();
}
const UNCHECKED = 10n ** BigInt(DIGITS_CHECK_THRESHOLD);

/** The digits of an int in base 2, 8, 10 or 16, with '-' and without prefix. */
export function formatIntBase(value: PyInt, base: 2 | 8 | 10 | 16): string {
  return base === 10 ? intText(value) : value.toString(base);
}

/** bin(), oct(), hex(): sign, prefix, digits. */
export function prefixedInt(value: PyInt, base: 2 | 8 | 16): string {
  const prefix = base === 2 ? '0b' : base === 8 ? '0o' : '0x';
  const text = value.toString(base);
  return value < 0 ? `-${prefix}${text.slice(1)}` : prefix + text;
}

// ---- groups ----------------------------------------------------------------------------------------------------------

/** Digits in groups from the right, with leading zeros up to a width that counts the separators. */
export function groupDigits(digits: string, separator: string, size: number, minimum: number): string {
  if (separator === '') return digits.padStart(minimum, '0');
  let count = digits.length;
  const widthOf = (n: number): number => n + Math.floor((n - 1) / size);
  while (widthOf(count) < minimum) count++;
  const padded = digits.padStart(count, '0');
  let text = padded.slice(Math.max(0, count - size));
  for (let end = count - size; end > 0; end -= size)
    text = padded.slice(Math.max(0, end - size), end) + separator + text;
  return text;
}

/** Digits behind the point in groups of three from the left. */
export function groupFraction(digits: string, separator: string): string {
  return separator === '' ? digits : (digits.match(/.{1,3}/g) ?? []).join(separator);
}
