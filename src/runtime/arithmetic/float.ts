// Arithmetic on doubles where Python differs from JavaScript: division by zero raises, // and % round towards minus
// infinity, powers raise or leave the real numbers, round() is half-even on the exact decimal value.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, overflowError, zeroDivisionError } from '../exceptions/raise.ts';
import type { PyException } from '../objects/exception.ts';
import { pow } from './elementary.ts';

export function floatDiv(left: number, right: number): number {
  if (right === 0) throw zeroDivisionError('division by zero');
  return left / right;
}

export function floatMod(left: number, right: number): number {
  if (right === 0) throw zeroDivisionError('division by zero');
  const rest = left % right;
  if (rest === 0) return right < 0 || Object.is(right, -0) ? -0 : 0;
  return rest < 0 !== right < 0 ? rest + right : rest;
}

export function floatFloorDiv(left: number, right: number): number {
  if (right === 0) throw zeroDivisionError('division by zero');
  const rest = left % right;
  // (left - rest) / right is close to an integer; one less when rest takes the sign of the divisor.
  let quotient = (left - rest) / right;
  if (rest !== 0 && rest < 0 !== right < 0) quotient -= 1;
  if (quotient === 0) return left / right < 0 || Object.is(left / right, -0) ? -0 : 0;
  const floor = Math.floor(quotient);
  return quotient - floor > 0.5 ? floor + 1 : floor;
}

/** The OverflowError that C's errno gives, as on Linux. */
export function rangeError(): PyException {
  return newException(EXCEPTIONS.OverflowError, 34, 'Numerical result out of range');
}

/** base ** exponent in doubles; undefined when the result is complex. */
export function floatPow(base: number, exponent: number): number | undefined {
  if (exponent === 2) {
    const square = base * base;
    if (square === Infinity && base !== Infinity && base !== -Infinity) throw rangeError();
    return square;
  }
  if (exponent === 0 || base === 1) return 1;
  if (Number.isNaN(base) || Number.isNaN(exponent)) return NaN;
  if (exponent === Infinity || exponent === -Infinity) {
    const size = Math.abs(base);
    if (size === 1) return 1;
    return exponent > 0 === size > 1 ? Infinity : 0;
  }
  if (base === 0 && exponent < 0) throw zeroDivisionError('zero to a negative power');
  if (base < 0 && base !== -Infinity && !Number.isInteger(exponent)) return undefined;
  const result = pow(base, exponent);
  if ((result === Infinity || result === -Infinity) && Math.abs(base) !== Infinity) throw rangeError();
  return result;
}

/** round(value, digits): half-even on the exact value. */
export function roundFloat(value: number, digits: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  // Beyond these every digit is kept, or none (the bounds of CPython's float_round).
  if (digits > 323) return value;
  if (digits < -308) return 0 * value;
  const result = digits >= 0 ? Number(fixedDigits(value, digits)) : roundToTens(value, -digits);
  if (!Number.isFinite(result)) throw overflowError('rounded value too large to represent');
  return result;
}

/** value rounded to a multiple of 10^digits. */
function roundToTens(value: number, digits: number): number {
  const unit = 10n ** BigInt(digits);
  const size = Math.abs(value);
  const whole = BigInt(Math.floor(size));
  let quotient = whole / unit;
  const twice = (whole % unit) * 2n;
  const over = twice > unit || (twice === unit && size > Math.floor(size));
  if (over || (twice === unit && (quotient & 1n) === 1n)) quotient += 1n;
  const result = Number(quotient * unit);
  return value < 0 ? -result : result;
}

/** round(value) as an integral double, half to even. */
export function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const rest = value - floor;
  if (rest < 0.5) return floor;
  if (rest > 0.5) return floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

/** The exact fraction that a double is, in lowest terms: [numerator, denominator], the denominator a power of two. */
export function exactRatio(value: number): [bigint, bigint] {
  let scaled = value;
  let twos = 0;
  while (!Number.isInteger(scaled)) {
    // Steps of many bits would overflow for no value: a fraction has at most 1074 bits below the point.
    scaled *= 2;
    twos++;
  }
  return [BigInt(scaled), 1n << BigInt(twos)];
}

/** value with a fixed number of decimals, exactly rounded, half to even; no limit on the decimals. */
export function fixedDigits(value: number, decimals: number): string {
  const size = Math.abs(value);
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (decimals <= 100 && size < 1e21 && !isTie(size, decimals)) return sign + size.toFixed(decimals);
  const [numerator, denominator] = exactRatio(size);
  const scaled = numerator * 10n ** BigInt(decimals);
  let quotient = scaled / denominator;
  const twice = (scaled % denominator) * 2n;
  if (twice > denominator || (twice === denominator && (quotient & 1n) === 1n)) quotient += 1n;
  const text = quotient.toString().padStart(decimals + 1, '0');
  return decimals === 0 ? sign + text : `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/**
 * Does value lie exactly between two neighbours with that many decimals? Only then JavaScript (half up) and C (half
 * to even) may differ. A tie is an odd multiple of 10^-decimals / 2, so value * 2^(decimals + 1) is an odd integer.
 */
export function isTie(value: number, decimals: number): boolean {
  const scaled = value * 2 ** (decimals + 1);
  return Number.isInteger(scaled) && Math.abs(scaled % 2) === 1;
}
