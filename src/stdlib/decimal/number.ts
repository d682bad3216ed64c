// A decimal number as data: sign, coefficient, exponent; and its text.

import { builtinType, PyObject, type PyType } from '../../runtime/objects/object.ts';

export const decimalType = builtinType('Decimal', { layout: 'Decimal', home: 'decimal' });

export type Kind = 'finite' | 'inf' | 'nan' | 'snan';

export class PyDecimal extends PyObject {
  private count = -1;
  constructor(
    /** 1 for negative. */
    readonly sign: 0 | 1,
    /** The digits; of a NaN its payload. */
    readonly coefficient: bigint,
    readonly exponent: number,
    readonly kind: Kind = 'finite',
    cls: PyType = decimalType,
  ) {
    super();
    this.cls = cls;
  }

  /** Digits of the coefficient; 1 for zero. */
  get digits(): number {
    if (this.count < 0) this.count = digitCount(this.coefficient);
    return this.count;
  }

  /** The exponent of the first digit. */
  get adjusted(): number {
    return this.exponent + this.digits - 1;
  }

  get isNan(): boolean {
    return this.kind === 'nan' || this.kind === 'snan';
  }
  get isFinite(): boolean {
    return this.kind === 'finite';
  }
  get isInfinite(): boolean {
    return this.kind === 'inf';
  }
  get isZero(): boolean {
    return this.kind === 'finite' && this.coefficient === 0n;
  }

  signed(sign: 0 | 1): PyDecimal {
    return new PyDecimal(sign, this.coefficient, this.exponent, this.kind);
  }

  /** As an int; only for integers. */
  get integer(): bigint {
    const size =
      this.exponent >= 0 ? this.coefficient * pow10(this.exponent) : this.coefficient / pow10(-this.exponent);
    return this.sign ? -size : size;
  }

  get isInteger(): boolean {
    if (this.kind !== 'finite') return false;
    if (this.exponent >= 0 || this.coefficient === 0n) return true;
    if (-this.exponent >= this.digits) return false;
    return this.coefficient % pow10(-this.exponent) === 0n;
  }
}

const powers: bigint[] = [1n];

export function pow10(exponent: number): bigint {
  if (exponent >= 400) return 10n ** BigInt(exponent);
  for (let n = powers.length; n <= exponent; n++) powers.push(powers[n - 1]! * 10n);
  return powers[exponent]!;
}

export function digitCount(value: bigint): number {
  if (value < 1000000000000000n) {
    let small = Number(value);
    let count = 1;
    while (small >= 10) {
      small /= 10;
      count++;
    }
    return count;
  }
  return value.toString().length;
}

export const finite = (sign: 0 | 1, coefficient: bigint, exponent: number): PyDecimal =>
  new PyDecimal(sign, coefficient, exponent);
export const infinity = (sign: 0 | 1): PyDecimal => new PyDecimal(sign, 0n, 0, 'inf');
export const quietNan = (): PyDecimal => new PyDecimal(0, 0n, 0, 'nan');
export const fromInteger = (value: bigint): PyDecimal =>
  value < 0n ? new PyDecimal(1, -value, 0) : new PyDecimal(0, value, 0);

/** The exact value of a double. */
export function fromDouble(value: number): PyDecimal {
  if (Number.isNaN(value)) return quietNan();
  const sign = value < 0 || Object.is(value, -0) ? 1 : 0;
  if (!Number.isFinite(value)) return infinity(sign);
  const size = Math.abs(value);
  if (Number.isSafeInteger(size)) return new PyDecimal(sign, BigInt(size), 0);
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, size);
  const raw = bits.getBigUint64(0);
  const field = Number(raw >> 52n);
  let fraction = raw & 0xfffffffffffffn;
  let exponent = field === 0 ? -1074 : field - 1075;
  if (field !== 0) fraction |= 1n << 52n;
  while ((fraction & 1n) === 0n) {
    fraction >>= 1n;
    exponent++;
  }
  if (exponent >= 0) return new PyDecimal(sign, fraction << BigInt(exponent), 0);
  return new PyDecimal(sign, fraction * 5n ** BigInt(-exponent), exponent);
}

const GRAMMAR = /^([-+])?(?:(?:(\d+)(?:\.(\d*))?|\.(\d+))(?:[eE]([-+]?\d+))?|(inf(?:inity)?)|(s?nan)(\d*))$/iu;

/** The number that a text writes, exactly; undefined when it writes none. */
export function parseDecimal(text: string, cls: PyType = decimalType): PyDecimal | undefined {
  const match = GRAMMAR.exec(text);
  if (match === null) return undefined;
  const [, minus, whole, fraction, only, power, infinite, nan, payload] = match;
  const sign = minus === '-' ? 1 : 0;
  if (infinite !== undefined) return new PyDecimal(sign, 0n, 0, 'inf', cls);
  if (nan !== undefined) {
    return new PyDecimal(sign, BigInt(payload || '0'), 0, nan.length === 4 ? 'snan' : 'nan', cls);
  }
  const tail = fraction ?? only ?? '';
  const exponent = power === undefined ? 0 : Math.max(-2e15, Math.min(2e15, Number(power)));
  return new PyDecimal(sign, BigInt((whole ?? '') + tail), exponent - tail.length, 'finite', cls);
}

/** str(value); `engineering`: exponents are multiples of three. */
export function decimalText(value: PyDecimal, engineering = false, capitals = true): string {
  const sign = value.sign ? '-' : '';
  if (value.kind === 'inf') return `${sign}Infinity`;
  if (value.isNan) {
    const payload = value.coefficient === 0n ? '' : value.coefficient.toString();
    return `${sign}${value.kind === 'snan' ? 'sNaN' : 'NaN'}${payload}`;
  }
  const digits = value.coefficient.toString();
  const left = value.exponent + digits.length;
  let point: number;
  if (value.exponent <= 0 && left > -6) point = left;
  else if (!engineering) point = 1;
  else if (value.coefficient === 0n) point = ((((left + 1) % 3) + 3) % 3) - 1;
  else point = ((((left - 1) % 3) + 3) % 3) + 1;
  let text: string;
  if (point <= 0) text = `0.${'0'.repeat(-point)}${digits}`;
  else if (point >= digits.length) text = digits + '0'.repeat(point - digits.length);
  else text = `${digits.slice(0, point)}.${digits.slice(point)}`;
  if (left === point) return sign + text;
  const power = left - point;
  return `${sign}${text}${capitals ? 'E' : 'e'}${power < 0 ? '' : '+'}${power}`;
}
