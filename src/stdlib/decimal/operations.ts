// The named operations that Decimal and Context both have: Decimal.sqrt(context=None) and Context.sqrt(a).

import type { Value } from '../../runtime/objects/object.ts';
import {
  absolute,
  add,
  type Binary,
  compareTotal,
  compareValues,
  divide,
  divideInt,
  extreme,
  invalid,
  isSubnormal,
  logb,
  minus,
  multiply,
  nanOf,
  nextToward,
  normalize,
  plus,
  quantize,
  remainder,
  remainderNear,
  scaleb,
  sqrt,
  subtract,
  toIntegral,
  type Unary,
} from './arithmetic.ts';
import type { Precision, PyContext, Status } from './context.ts';
import { logicalAnd, logicalInvert, logicalOr, logicalXor, rotate, shift } from './logical.ts';
import { decimalType, finite, PyDecimal } from './number.ts';
import * as S from './signals.ts';
import { exp, ln, log10, power } from './transcendental.ts';

const sizeOf = (a: PyDecimal): PyDecimal => a.signed(0);
const order = (value: number): PyDecimal => finite(value < 0 ? 1 : 0, value === 0 ? 0n : 1n, 0);

const compare: Binary = (a, b, context, status) => nanOf(context, status, a, b) ?? order(compareValues(a, b));

const compareSignal: Binary = (a, b, context, status) => {
  if (a.isNan || b.isNan) status.bits |= S.INVALID_OPERATION;
  return compare(a, b, context, status);
};

const neighbour =
  (up: boolean): Unary =>
  (a, context, status) =>
    nanOf(context, status, a) ?? nextToward(a, up, context);

const nextTo: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  const direction = compareValues(a, b);
  if (direction === 0) return a.signed(b.sign);
  const made = nextToward(a, direction < 0, context);
  if (made.isInfinite) status.bits |= S.OVERFLOW | S.INEXACT | S.ROUNDED;
  else if (made.isZero || made.adjusted < context.emin) {
    status.bits |= S.UNDERFLOW | S.SUBNORMAL | S.INEXACT | S.ROUNDED;
    if (made.isZero) status.bits |= S.CLAMPED;
  }
  return made;
};

const ranked =
  (largest: boolean, bySize: boolean): Binary =>
  (a, b, context, status) =>
    extreme(a, b, context, status, largest, bySize);

/** Of one operand, with a context. */
export const UNARY: Record<string, Unary> = {
  exp,
  ln,
  log10,
  logb,
  logical_invert: logicalInvert,
  next_minus: neighbour(false),
  next_plus: neighbour(true),
  normalize,
  sqrt,
  to_integral_exact: (a, context, status) => toIntegral(a, context, status, true),
  to_integral_value: (a, context, status) => toIntegral(a, context, status, false),
};

/** Only Context has these under a name. */
export const CONTEXT_UNARY: Record<string, Unary> = { abs: absolute, minus, plus };

export const BINARY: Record<string, Binary> = {
  compare,
  compare_signal: compareSignal,
  logical_and: logicalAnd,
  logical_or: logicalOr,
  logical_xor: logicalXor,
  max: ranked(true, false),
  max_mag: ranked(true, true),
  min: ranked(false, false),
  min_mag: ranked(false, true),
  next_toward: nextTo,
  quantize,
  remainder_near: remainderNear,
  rotate,
  scaleb,
  shift,
};

export const CONTEXT_BINARY: Record<string, Binary> = {
  add,
  divide,
  divide_int: divideInt,
  multiply,
  remainder,
  subtract,
};

/** These look only at the numbers. */
export const QUIET: Record<string, (a: PyDecimal, b: PyDecimal) => Value> = {
  compare_total: (a, b) => order(compareTotal(a, b)),
  compare_total_mag: (a, b) => order(compareTotal(sizeOf(a), sizeOf(b))),
  copy_sign: (a, b) => a.signed(b.sign),
  same_quantum: (a, b) => {
    if (!a.isFinite || !b.isFinite) return (a.isInfinite && b.isInfinite) || (a.isNan && b.isNan);
    return a.exponent === b.exponent;
  },
};

export const COPIES: Record<string, (a: PyDecimal) => Value> = {
  canonical: a => a,
  copy_abs: sizeOf,
  copy_negate: a => a.signed(a.sign ? 0 : 1),
};

export const TESTS: Record<string, (a: PyDecimal) => boolean> = {
  is_canonical: () => true,
  is_finite: a => a.isFinite,
  is_infinite: a => a.isInfinite,
  is_nan: a => a.isNan,
  is_qnan: a => a.kind === 'nan',
  is_signed: a => a.sign === 1,
  is_snan: a => a.kind === 'snan',
  is_zero: a => a.isZero,
};

export const CONTEXT_TESTS: Record<string, (a: PyDecimal, context: Precision) => boolean> = {
  is_normal: (a, context) => a.isFinite && !a.isZero && !isSubnormal(a, context),
  is_subnormal: isSubnormal,
};

export function numberClass(a: PyDecimal, context: Precision): string {
  if (a.kind === 'nan') return 'NaN';
  if (a.kind === 'snan') return 'sNaN';
  const sign = a.sign ? '-' : '+';
  if (a.isInfinite) return `${sign}Infinity`;
  if (a.isZero) return `${sign}Zero`;
  return sign + (isSubnormal(a, context) ? 'Subnormal' : 'Normal');
}

/** A result is a Decimal, also where it is an operand of a subclass as it was. */
export const plain = (value: PyDecimal): PyDecimal =>
  value.cls === decimalType ? value : new PyDecimal(value.sign, value.coefficient, value.exponent, value.kind);

export function run1(operation: Unary, a: PyDecimal, context: PyContext): PyDecimal {
  const status: Status = { bits: 0 };
  const made = operation(a, context, status);
  context.report(status.bits);
  return plain(made);
}

export function run2(operation: Binary, a: PyDecimal, b: PyDecimal, context: PyContext): PyDecimal {
  const status: Status = { bits: 0 };
  const made = operation(a, b, context, status);
  context.report(status.bits);
  return plain(made);
}

export { add, divide, divideInt, invalid, minus, multiply, plus, power, remainder, subtract };
