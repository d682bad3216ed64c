// The operations of decimal arithmetic on finite and special numbers. Each computes exactly, or with one digit more that
// tells that something was cut off, and fits the result into the context.

import { cut, etiny, type Precision, type Status, settle } from './context.ts';
import { digitCount, finite, fromInteger, infinity, PyDecimal, pow10, quietNan } from './number.ts';
import * as S from './signals.ts';

export type Unary = (a: PyDecimal, context: Precision, status: Status) => PyDecimal;
export type Binary = (a: PyDecimal, b: PyDecimal, context: Precision, status: Status) => PyDecimal;

export function invalid(status: Status, bits = S.INVALID_OPERATION): PyDecimal {
  status.bits |= bits;
  return quietNan();
}

/** The NaN that an operation with these operands gives; undefined when none is a NaN. */
export function nanOf(context: Precision, status: Status, ...operands: PyDecimal[]): PyDecimal | undefined {
  const signaling = operands.find(operand => operand.kind === 'snan');
  const found = signaling ?? operands.find(operand => operand.kind === 'nan');
  if (found === undefined) return undefined;
  if (signaling !== undefined) status.bits |= S.INVALID_OPERATION;
  return settle(new PyDecimal(found.sign, found.coefficient, 0, 'nan'), context, status);
}

const flip = (sign: 0 | 1): 0 | 1 => (sign ? 0 : 1);
const xor = (a: PyDecimal, b: PyDecimal): 0 | 1 => (a.sign === b.sign ? 0 : 1);

// ---- sums and products ---------------------------------------------------------------------------------------------------

export const plus: Unary = (a, context, status) => {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  const positive = a.isZero && a.sign === 1 && context.rounding !== 'ROUND_FLOOR' ? a.signed(0) : a;
  return settle(positive, context, status);
};

export const minus: Unary = (a, context, status) => {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  const zero = a.isZero && context.rounding !== 'ROUND_FLOOR';
  return settle(a.signed(zero ? 0 : flip(a.sign)), context, status);
};

export const absolute: Unary = (a, context, status) => (a.sign ? minus(a, context, status) : plus(a, context, status));

export const add: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return b.isInfinite && a.sign !== b.sign ? invalid(status) : a;
  if (b.isInfinite) return b;
  return settle(sum(a, b, context), context, status);
};

/** Exact, unless one number is so small that it can only tell the rounding where to go. */
function sum(a: PyDecimal, b: PyDecimal, context: Precision): PyDecimal {
  const exponent = Math.min(a.exponent, b.exponent);
  if (a.coefficient === 0n || b.coefficient === 0n) {
    if (a.coefficient === 0n && b.coefficient === 0n) {
      const sign = a.sign === b.sign ? a.sign : context.rounding === 'ROUND_FLOOR' ? 1 : 0;
      return finite(sign, 0n, exponent);
    }
    const [zero, other] = a.coefficient === 0n ? [a, b] : [b, a];
    const lowest = Math.max(exponent, other.exponent - context.prec - 1);
    if (zero.exponent >= other.exponent) return other;
    return finite(other.sign, other.coefficient * pow10(other.exponent - lowest), lowest);
  }
  const [high, other] = a.exponent >= b.exponent ? [a, b] : [b, a];
  let low = other;
  // A number below all digits that matter only tells the rounding where to go.
  const reach = high.exponent + Math.min(-1, high.digits - context.prec - 2);
  if (low.adjusted < reach) low = finite(low.sign, 1n, reach);
  const shared = Math.min(high.exponent, low.exponent);
  const signed = (value: PyDecimal): bigint => {
    const size = value.coefficient * pow10(value.exponent - shared);
    return value.sign ? -size : size;
  };
  const total = signed(high) + signed(low);
  if (total === 0n) return finite(context.rounding === 'ROUND_FLOOR' ? 1 : 0, 0n, shared);
  return total < 0n ? finite(1, -total, shared) : finite(0, total, shared);
}

export const subtract: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  return nan ?? add(a, b.signed(flip(b.sign)), context, status);
};

function product(a: PyDecimal, b: PyDecimal, status: Status): PyDecimal {
  const sign = xor(a, b);
  if (a.isInfinite || b.isInfinite) return a.isZero || b.isZero ? invalid(status) : infinity(sign);
  return finite(sign, a.coefficient * b.coefficient, a.exponent + b.exponent);
}

export const multiply: Binary = (a, b, context, status) =>
  nanOf(context, status, a, b) ?? settle(product(a, b, status), context, status);

export function fma(a: PyDecimal, b: PyDecimal, c: PyDecimal, context: Precision, status: Status): PyDecimal {
  if (!a.isNan && !b.isNan && (a.isInfinite || b.isInfinite) && (a.isZero || b.isZero) && c.kind !== 'snan') {
    return invalid(status);
  }
  const nan = nanOf(context, status, a, b, c);
  if (nan !== undefined) return nan;
  const exact = product(a, b, status);
  return add(exact, c, context, status);
}

// ---- division --------------------------------------------------------------------------------------------------------------

/** a / b with one digit more than asked for, which is not 0 or 5 when there is a rest. */
export function quotient(a: PyDecimal, b: PyDecimal, digits: number): PyDecimal {
  const shift = Math.max(0, b.digits - a.digits + digits + 1);
  const exponent = a.exponent - b.exponent - shift;
  let coefficient = (a.coefficient * pow10(shift)) / b.coefficient;
  if (coefficient * b.coefficient !== a.coefficient * pow10(shift)) {
    if (coefficient % 5n === 0n) coefficient++;
    return finite(xor(a, b), coefficient, exponent);
  }
  return ideal(finite(xor(a, b), coefficient, exponent), a.exponent - b.exponent);
}

/** Takes zeros off the end until the exponent is as wanted. */
function ideal(value: PyDecimal, wanted: number): PyDecimal {
  let { coefficient, exponent } = value;
  while (exponent < wanted && coefficient % 10n === 0n && coefficient !== 0n) {
    coefficient /= 10n;
    exponent++;
  }
  return exponent === value.exponent ? value : finite(value.sign, coefficient, exponent);
}

export const divide: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  const sign = xor(a, b);
  if (a.isInfinite) return b.isInfinite ? invalid(status) : infinity(sign);
  if (b.isInfinite) {
    status.bits |= S.CLAMPED;
    return finite(sign, 0n, etiny(context));
  }
  if (b.isZero) {
    if (a.isZero) return invalid(status, S.DIVISION_UNDEFINED);
    status.bits |= S.DIVISION_BY_ZERO;
    return infinity(sign);
  }
  if (a.isZero) return settle(finite(sign, 0n, a.exponent - b.exponent), context, status);
  return settle(quotient(a, b, context.prec), context, status);
};

interface Division {
  readonly quotient: PyDecimal;
  readonly remainder: PyDecimal;
}

/** Whole quotient and rest of finite numbers; undefined when the quotient has too many digits. */
function wholeDivision(a: PyDecimal, b: PyDecimal, context: Precision): Division | undefined {
  const sign = xor(a, b);
  const exponent = Math.min(a.exponent, b.exponent);
  if (a.isZero || a.adjusted - b.adjusted < -1) {
    const rest = a.isZero
      ? finite(a.sign, 0n, exponent)
      : a.exponent - exponent > context.prec + 2 || a.exponent <= b.exponent
        ? a
        : scale(a, exponent);
    return { quotient: finite(sign, 0n, 0), remainder: rest };
  }
  if (a.adjusted - b.adjusted > context.prec + 1) return undefined;
  const left = a.coefficient * pow10(a.exponent - exponent);
  const right = b.coefficient * pow10(b.exponent - exponent);
  const whole = left / right;
  if (whole >= pow10(context.prec)) return undefined;
  return { quotient: finite(sign, whole, 0), remainder: finite(a.sign, left - whole * right, exponent) };
}

const scale = (value: PyDecimal, exponent: number): PyDecimal =>
  finite(value.sign, value.coefficient * pow10(value.exponent - exponent), exponent);

export function divmod(a: PyDecimal, b: PyDecimal, context: Precision, status: Status): [PyDecimal, PyDecimal] {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return [nan, nan];
  const sign = xor(a, b);
  if (a.isInfinite) {
    if (b.isInfinite) return both(invalid(status));
    return [infinity(sign), invalid(status)];
  }
  if (b.isInfinite) return [settle(finite(sign, 0n, 0), context, status), settle(a, context, status)];
  if (b.isZero) {
    if (a.isZero) return both(invalid(status, S.DIVISION_UNDEFINED));
    status.bits |= S.DIVISION_BY_ZERO | S.INVALID_OPERATION;
    return [infinity(sign), quietNan()];
  }
  const made = wholeDivision(a, b, context);
  if (made === undefined) return both(invalid(status, S.DIVISION_IMPOSSIBLE));
  return [settle(made.quotient, context, status), settle(made.remainder, context, status)];
}
const both = (value: PyDecimal): [PyDecimal, PyDecimal] => [value, value];

export const divideInt: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  const sign = xor(a, b);
  if (a.isInfinite) return b.isInfinite ? invalid(status) : infinity(sign);
  if (b.isInfinite) return settle(finite(sign, 0n, 0), context, status);
  if (b.isZero) {
    if (a.isZero) return invalid(status, S.DIVISION_UNDEFINED);
    status.bits |= S.DIVISION_BY_ZERO;
    return infinity(sign);
  }
  const made = wholeDivision(a, b, context);
  return made === undefined ? invalid(status, S.DIVISION_IMPOSSIBLE) : settle(made.quotient, context, status);
};

export const remainder: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return invalid(status);
  if (b.isInfinite) return settle(a, context, status);
  if (b.isZero) return invalid(status, a.isZero ? S.DIVISION_UNDEFINED : S.INVALID_OPERATION);
  const made = wholeDivision(a, b, context);
  return made === undefined ? invalid(status, S.DIVISION_IMPOSSIBLE) : settle(made.remainder, context, status);
};

export const remainderNear: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return invalid(status);
  if (b.isInfinite) return settle(a, context, status);
  if (b.isZero) return invalid(status, a.isZero ? S.DIVISION_UNDEFINED : S.INVALID_OPERATION);
  const exponent = Math.min(a.exponent, b.exponent);
  if (a.isZero) return settle(finite(a.sign, 0n, exponent), context, status);
  if (a.adjusted - b.adjusted > context.prec + 1) return invalid(status, S.DIVISION_IMPOSSIBLE);
  if (a.adjusted - b.adjusted < -2) {
    const lowest = Math.max(exponent, a.adjusted - context.prec);
    return settle(lowest >= a.exponent ? a : scale(a, lowest), context, status);
  }
  const left = a.coefficient * pow10(a.exponent - exponent);
  const right = b.coefficient * pow10(b.exponent - exponent);
  let whole = left / right;
  let rest = left - whole * right;
  let { sign } = a;
  if (rest * 2n > right || (rest * 2n === right && (whole & 1n) === 1n)) {
    rest = right - rest;
    sign = flip(sign);
    whole++;
  }
  if (whole >= pow10(context.prec)) return invalid(status, S.DIVISION_IMPOSSIBLE);
  if (rest === 0n) sign = a.sign;
  return settle(finite(sign, rest, exponent), context, status);
};

// ---- square root -----------------------------------------------------------------------------------------------------------

export function integerRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

export const sqrt: Unary = (a, context, status) => {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  const half = Math.floor(a.exponent / 2);
  if (a.isZero) return settle(finite(a.sign, 0n, half), context, status);
  if (a.sign) return invalid(status);
  if (a.isInfinite) return a;
  // An even exponent, and two digits more than the root may have.
  let coefficient = a.exponent % 2 === 0 ? a.coefficient : a.coefficient * 10n;
  let exponent = half;
  const missing = context.prec + 2 - Math.ceil(digitCount(coefficient) / 2);
  if (missing > 0) {
    coefficient *= pow10(2 * missing);
    exponent -= missing;
  }
  let root = integerRoot(coefficient);
  const even = { ...pick(context), rounding: 'ROUND_HALF_EVEN' as const };
  if (root * root !== coefficient) {
    if (root % 5n === 0n) root++;
    return settle(finite(0, root, exponent), even, status);
  }
  return settle(ideal(finite(0, root, exponent), half), even, status);
};

export const pick = ({ prec, emin, emax, clamp, rounding }: Precision): Precision => ({
  prec,
  emin,
  emax,
  clamp,
  rounding,
});

// ---- shape of the number ---------------------------------------------------------------------------------------------------

export const normalize: Unary = (a, context, status) => {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  const rounded = settle(a, context, status);
  if (rounded.isInfinite) return rounded;
  if (rounded.isZero) return finite(rounded.sign, 0n, 0);
  return ideal(rounded, context.clamp ? context.emax - context.prec + 1 : context.emax);
};

/** The number with this exponent, whatever digits that costs. */
export function rescale(a: PyDecimal, exponent: number, context: Precision, status: Status): PyDecimal {
  if (a.coefficient === 0n) return finite(a.sign, 0n, exponent);
  if (exponent <= a.exponent) return finite(a.sign, a.coefficient * pow10(a.exponent - exponent), exponent);
  return finite(a.sign, cut(a.sign, a.coefficient, exponent - a.exponent, context.rounding, status), exponent);
}

export const quantize: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  if (a.isInfinite || b.isInfinite) return a.isInfinite && b.isInfinite ? a : invalid(status);
  const { exponent } = b;
  if (exponent > context.emax || exponent < etiny(context)) return invalid(status);
  if (!a.isZero && a.adjusted - exponent + 1 > context.prec) return invalid(status);
  const made = rescale(a, exponent, context, status);
  if (made.digits > context.prec || (!made.isZero && made.adjusted > context.emax)) {
    status.bits &= ~(S.INEXACT | S.ROUNDED);
    return invalid(status);
  }
  return settle(made, context, status);
};

/** Rounded to a whole number; `exact`: tells if that changed it. */
export function toIntegral(a: PyDecimal, context: Precision, status: Status, exact: boolean): PyDecimal {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  if (a.isInfinite || a.exponent >= 0) return a;
  return rescale(a, 0, context, exact ? status : { bits: 0 });
}

export const logb: Unary = (a, context, status) => {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return infinity(0);
  if (a.isZero) {
    status.bits |= S.DIVISION_BY_ZERO;
    return infinity(1);
  }
  return settle(fromInteger(BigInt(a.adjusted)), context, status);
};

export const scaleb: Binary = (a, b, context, status) => {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  const most = 2 * (context.emax + context.prec);
  if (!b.isFinite || b.exponent !== 0 || b.coefficient > BigInt(most)) return invalid(status);
  if (a.isInfinite) return a;
  return settle(finite(a.sign, a.coefficient, a.exponent + Number(b.integer)), context, status);
};

export const isSubnormal = (a: PyDecimal, context: Precision): boolean =>
  a.isFinite && !a.isZero && a.adjusted < context.emin;

/** Neighbours of a number in the context. */
export function nextToward(a: PyDecimal, up: boolean, context: Precision): PyDecimal {
  const sign = up ? 0 : 1;
  const largest = finite(sign === 0 ? 1 : 0, pow10(context.prec) - 1n, context.emax - context.prec + 1);
  if (a.isInfinite) return a.sign === sign ? a : largest;
  const rounding = up ? ('ROUND_CEILING' as const) : ('ROUND_FLOOR' as const);
  const own = { ...pick(context), rounding };
  const fitted = settle(a, own, { bits: 0 });
  if (compareValues(fitted, a) !== 0) return fitted;
  return add(a, finite(sign, 1n, etiny(context) - 1), own, { bits: 0 });
}

// ---- order -------------------------------------------------------------------------------------------------------------------

/** -1, 0 or 1; neither is a NaN. */
export function compareValues(a: PyDecimal, b: PyDecimal): number {
  const signOf = (value: PyDecimal): number => (value.isZero ? 0 : value.sign ? -1 : 1);
  const [left, right] = [signOf(a), signOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  if (left === 0) return 0;
  return left * compareSizes(a, b);
}

/** Of nonzero numbers without their signs. */
export function compareSizes(a: PyDecimal, b: PyDecimal): number {
  if (a.isInfinite || b.isInfinite) return a.isInfinite ? (b.isInfinite ? 0 : 1) : -1;
  if (a.isZero || b.isZero) return a.isZero ? (b.isZero ? 0 : -1) : 1;
  if (a.adjusted !== b.adjusted) return a.adjusted < b.adjusted ? -1 : 1;
  const exponent = Math.min(a.exponent, b.exponent);
  const left = a.coefficient * pow10(a.exponent - exponent);
  const right = b.coefficient * pow10(b.exponent - exponent);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The total order, in which also NaNs and equal numbers of different exponent have their place. */
export function compareTotal(a: PyDecimal, b: PyDecimal): number {
  if (a.sign !== b.sign) return a.sign ? -1 : 1;
  const direction = a.sign ? -1 : 1;
  const rank = (value: PyDecimal): number => (value.kind === 'nan' ? 2 : value.kind === 'snan' ? 1 : 0);
  if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -direction : direction;
  const order = (x: bigint | number, y: bigint | number): number => (x < y ? -direction : x > y ? direction : 0);
  if (rank(a) > 0) return order(a.coefficient, b.coefficient);
  const size = compareSizes(a, b);
  if (size !== 0) return size * direction;
  return order(a.exponent, b.exponent);
}

/** min and max: a number beats a quiet NaN, and equal numbers go by the total order. */
export function extreme(
  a: PyDecimal,
  b: PyDecimal,
  context: Precision,
  status: Status,
  largest: boolean,
  bySize: boolean,
): PyDecimal {
  if (a.isNan || b.isNan) {
    if (a.kind === 'nan' && !b.isNan) return settle(b, context, status);
    if (b.kind === 'nan' && !a.isNan) return settle(a, context, status);
    return nanOf(context, status, a, b)!;
  }
  let order = bySize ? compareSizes(a, b) : compareValues(a, b);
  if (order === 0) order = compareTotal(a, b);
  return settle(order > 0 === largest ? a : b, context, status);
}
