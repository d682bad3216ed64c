// float.hex() and float.fromhex(): '0x1.8000000000000p+0' and back, exactly rounded.

import { exactRatio } from '../arithmetic/float.ts';
import { bitLength, scaleRounded } from '../arithmetic/int.ts';
import { overflowError, valueError } from '../exceptions/raise.ts';

export function toHex(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  if (value === 0) return `${sign}0x0.0p+0`;
  const [numerator, denominator] = exactRatio(Math.abs(value));
  const exponent = Math.max(bitLength(numerator) - bitLength(denominator), -1022);
  // 53 bits behind a leading 1 (0 below the normal range), the unit at 2^(exponent - 52).
  const shift = BigInt(52 - exponent);
  const units = shift >= 0n ? (numerator << shift) / denominator : numerator >> -shift;
  const text = units.toString(16).padStart(14, '0');
  return `${sign}0x${text[0]}.${text.slice(1)}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}

const HEX = /^([+-]?)(?:0x)?([0-9a-f]*)(?:\.([0-9a-f]*))?(?:p([+-]?[0-9]+))?$/i;
const NAMED = /^([+-]?)(inf(?:inity)?|nan)$/i;

export function fromHex(source: string): number {
  const text = source.replace(/^[ \t-\r]+|[ \t-\r]+$/g, '');
  const named = NAMED.exec(text);
  if (named !== null) {
    const value = named[2]!.toLowerCase() === 'nan' ? NaN : Infinity;
    return named[1] === '-' ? -value : value;
  }
  const parts = HEX.exec(text);
  const digits = parts === null ? '' : parts[2]! + (parts[3] ?? '');
  if (digits === '') throw valueError('invalid hexadecimal floating-point string');
  const exponent = Number(parts![4] ?? 0) - 4 * (parts![3] ?? '').length;
  const mantissa = BigInt(`0x${digits}`);
  const size = mantissa === 0n || exponent < -1e7 ? 0 : scaleRounded(mantissa, exponent);
  if (size === Infinity) throw overflowError('hexadecimal value too large to represent as a float');
  return parts![1] === '-' ? -size : size;
}
