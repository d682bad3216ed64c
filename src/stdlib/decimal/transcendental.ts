// exp, ln, log10 and powers, correctly rounded.
//
// Functions of fixed-point numbers (an integer and a number of decimal places) give a few digits more than asked for; when
// those digits do not decide how to round, the work is done again with more of them.

import { add, divide, invalid, multiply, nanOf, pick, type Unary } from './arithmetic.ts';
import { type Precision, type Status, settle } from './context.ts';
import { digitCount, finite, infinity, type PyDecimal, pow10 } from './number.ts';
import * as S from './signals.ts';

/** e ** (x / 10**places), times 10**places, for small x. */
function expFixed(x: bigint, places: number): bigint {
  // Halved until the series is short, then squared back; each squaring costs a bit.
  const halvings = 8 + Math.ceil(Math.sqrt(places) / 4);
  const guard = Math.ceil(halvings / 3) + 3;
  const unit = pow10(places + guard);
  const reduced = (x * pow10(guard)) >> BigInt(halvings);
  let sum = unit;
  let term = unit;
  for (let n = 1n; term !== 0n; n++) {
    term = (term * reduced) / (unit * n);
    sum += term;
  }
  for (let i = 0; i < halvings; i++) sum = (sum * sum) / unit;
  return sum / pow10(guard);
}

/** ln(y / 10**places), times 10**places, for y / 10**places from 0.1 to 10. */
function lnFixed(y: bigint, places: number): bigint {
  const guard = places + 4;
  const value = y * pow10(4);
  const digits = y.toString();
  const lead = Math.min(digits.length, 17);
  const first = Math.log(Number(digits.slice(0, lead))) + (digits.length - lead - places) * Math.LN10;
  let z = (BigInt(Math.round(first * 1e15)) * pow10(guard)) / 10n ** 15n;
  // Each step triples the digits that are right (Halley).
  for (let right = 13; ; right *= 3) {
    const e = expFixed(z, guard);
    z += (2n * (value - e) * pow10(guard)) / (value + e);
    if (right > guard) break;
  }
  return z / pow10(4);
}

const ln10Kept = { places: 0, value: 0n };

function ln10(places: number): bigint {
  if (ln10Kept.places < places) {
    ln10Kept.value = lnFixed(pow10(places + 20 + 1), places + 20);
    ln10Kept.places = places + 20;
  }
  return ln10Kept.value / pow10(ln10Kept.places - places);
}

/** A number as fixed point, cut towards zero. */
function fixed(a: PyDecimal, places: number): bigint {
  const shift = a.exponent + places;
  const size = shift >= 0 ? a.coefficient * pow10(shift) : a.coefficient / pow10(-shift);
  return a.sign ? -size : size;
}

/** ln(a), times 10**places, for a > 0. */
function lnOf(a: PyDecimal, places: number): bigint {
  const scale = a.digits > places ? a.coefficient / pow10(a.digits - places - 1) : a.coefficient;
  const digits = digitCount(scale);
  // As m * 10**power with m in 0.3 … 3.
  const lead = scale.toString()[0]!;
  const power = a.adjusted + (lead >= '3' ? 1 : 0);
  const mantissaPlaces = digits - 1 + (lead >= '3' ? 1 : 0);
  const mantissa =
    places >= mantissaPlaces ? scale * pow10(places - mantissaPlaces) : scale / pow10(mantissaPlaces - places);
  return lnFixed(mantissa, places) + BigInt(power) * ln10(places);
}

/**
 * Rounds what `compute(digits)` approximates: a coefficient with that many digits (or one more) and its exponent, a few
 * units off at most. Inexact by nature.
 */
function roundApproximation(
  compute: (digits: number) => { value: bigint; exponent: number },
  context: Precision,
  status: Status,
): PyDecimal {
  const even: Precision = { ...pick(context), rounding: 'ROUND_HALF_EVEN' };
  for (let extra = 6; ; extra *= 2) {
    const { value, exponent } = compute(context.prec + extra);
    const sign = value < 0n ? 1 : 0;
    const size = sign ? -value : value;
    const cutOff = digitCount(size) - context.prec;
    const unit = pow10(Math.max(cutOff, 1));
    const rest = size % unit;
    const half = unit / 2n;
    const margin = pow10(Math.max(1, Math.min(4, cutOff - 1)));
    const distance = rest > half ? rest - half : half - rest;
    const decided = cutOff > 1 && distance > margin;
    if (!decided && extra < 200) continue;
    // A last digit that is neither 0 nor 5 says that there is more.
    const exactTie = decided ? size : ((size + margin) / unit) * unit;
    const sticky = exactTie % 5n === 0n ? exactTie + 1n : exactTie;
    return settle(finite(sign, sticky, exponent), even, status);
  }
}

export const exp: Unary = (a, context, status) => {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  if (a.isInfinite) return a.sign ? finite(0, 0n, 0) : a;
  if (a.isZero) return finite(0, 1n, 0);
  // Results beyond any exponent, and results so near to 1 that only the rounding sees the difference.
  if (a.adjusted > 10) {
    const even: Precision = { ...pick(context), rounding: 'ROUND_HALF_EVEN' };
    return settle(a.sign ? finite(0, 1n, -3e9) : finite(0, 1n, 3e9), even, status);
  }
  if (a.adjusted < -(context.prec + 2)) {
    const near = a.sign ? pow10(context.prec + 1) - 1n : pow10(context.prec + 1) + 1n;
    return settle(finite(0, near, -(context.prec + 1)), { ...pick(context), rounding: 'ROUND_HALF_EVEN' }, status);
  }
  return roundApproximation(
    digits => {
      const places = digits + Math.max(0, a.adjusted) + 3;
      const x = fixed(a, places);
      const tens = ln10(places);
      const power = x / tens - (x < 0n && x % tens !== 0n ? 1n : 0n);
      const value = expFixed(x - power * tens, places);
      return { value, exponent: Number(power) - places };
    },
    context,
    status,
  );
};

/** What ln and log10 share: NaNs, infinities, zero, negative numbers. */
function logarithm(a: PyDecimal, context: Precision, status: Status): PyDecimal | undefined {
  const nan = nanOf(context, status, a);
  if (nan !== undefined) return nan;
  if (a.isZero) return infinity(1);
  if (a.sign) return invalid(status);
  return a.isInfinite ? a : undefined;
}

const isPowerOfTen = (a: PyDecimal): boolean => /^10*$/.test(a.coefficient.toString());

export const ln: Unary = (a, context, status) => {
  const special = logarithm(a, context, status);
  if (special !== undefined) return special;
  if (isPowerOfTen(a) && a.adjusted === 0) return finite(0, 0n, 0);
  return roundApproximation(digits => nearZero(a, digits, places => lnOf(a, places)), context, status);
};

/** With as many digits as asked for, although the first places may be zeros. */
function nearZero(a: PyDecimal, digits: number, compute: (places: number) => bigint) {
  // ln(1 + d) is about d.
  const one = finite(1, 1n, 0);
  const wide: Precision = { prec: a.digits + 5, emin: -1e9, emax: 1e9, clamp: 0, rounding: 'ROUND_HALF_EVEN' };
  const distance = add(a, one, wide, { bits: 0 });
  const zeros = a.adjusted === 0 || a.adjusted === -1 ? Math.max(0, -distance.adjusted) : 0;
  const places = digits + zeros + 2;
  return { value: compute(places), exponent: -places };
}

export const log10: Unary = (a, context, status) => {
  const special = logarithm(a, context, status);
  if (special !== undefined) return special;
  if (isPowerOfTen(a)) {
    const power = BigInt(a.adjusted);
    return settle(finite(power < 0n ? 1 : 0, power < 0n ? -power : power, 0), context, status);
  }
  return roundApproximation(
    digits => nearZero(a, digits, places => (lnOf(a, places + 5) * pow10(places)) / ln10(places + 5)),
    context,
    status,
  );
};

// ---- powers ------------------------------------------------------------------------------------------------------------------

export function power(a: PyDecimal, b: PyDecimal, context: Precision, status: Status): PyDecimal {
  const nan = nanOf(context, status, a, b);
  if (nan !== undefined) return nan;
  const whole = b.isInteger;
  const odd = whole && b.exponent <= 0 && (b.integer & 1n) === 1n;
  const sign: 0 | 1 = a.sign && odd ? 1 : 0;
  if (b.isZero) return a.isZero ? invalid(status) : finite(0, 1n, 0);
  if (a.sign && !whole && !b.isInfinite && !a.isZero) return invalid(status);
  if (a.isZero) {
    if (b.sign === 0) return finite(sign, 0n, 0);
    return infinity(sign);
  }
  if (a.isInfinite) return b.sign === 0 ? infinity(sign) : finite(sign, 0n, 0);
  if (b.isInfinite) {
    if (a.sign) return invalid(status);
    const order = a.adjusted >= 0 ? (isPowerOfTen(a) && a.adjusted === 0 ? 0 : 1) : -1;
    if (order === 0) return inexactOne(context, status);
    return order > 0 === (b.sign === 0) ? infinity(0) : finite(0, 0n, 0);
  }
  if (isPowerOfTen(a) && a.adjusted === 0) {
    // A one with zeros keeps as many of them as fit.
    if (!whole) return inexactOne(context, status, sign);
    const exponent = Math.max(
      -(context.prec - 1),
      b.sign ? 0 : a.exponent * Number(b.integer > 10000n ? 10000n : b.integer),
    );
    if (a.exponent === 0 || b.sign) return finite(sign, 1n, 0);
    if (exponent > a.exponent * Number(b.integer)) status.bits |= S.ROUNDED;
    return finite(sign, pow10(-exponent), exponent);
  }
  if (whole && b.adjusted < 10) return integerPower(a, b.integer, sign, context, status);
  return realPower(a, b, sign, context, status);
}

function inexactOne(context: Precision, status: Status, sign: 0 | 1 = 0): PyDecimal {
  status.bits |= S.INEXACT | S.ROUNDED;
  return finite(sign, pow10(context.prec - 1), 1 - context.prec);
}

/** By squaring, with digits enough that the error stays behind the last one. */
function integerPower(a: PyDecimal, exponent: bigint, sign: 0 | 1, context: Precision, status: Status): PyDecimal {
  const size = exponent < 0n ? -exponent : exponent;
  // Far beyond all limits: only the direction counts.
  const magnitude = a.adjusted * Number(size);
  if (Math.abs(magnitude) > 4e9 || size > 1000000000n)
    return realPower(a, finite(exponent < 0n ? 1 : 0, size, 0), sign, context, status);
  const prec = context.prec + digitCount(size) + 4;
  const work: Precision = { prec, emin: -8e9, emax: 8e9, clamp: 0, rounding: 'ROUND_HALF_EVEN' };
  const met: Status = { bits: 0 };
  let base = a.signed(0);
  // The inverse keeps to the limits of the context, so it may vanish.
  if (exponent < 0n) base = divide(finite(0, 1n, 0), base, { ...work, emin: context.emin, emax: context.emax }, met);
  let result = finite(0, 1n, 0);
  for (const bit of size.toString(2)) {
    result = multiply(result, result, work, met);
    if (bit === '1') result = multiply(result, base, work, met);
  }
  status.bits |= met.bits;
  return settle(result.signed(sign), context, status);
}

function realPower(a: PyDecimal, b: PyDecimal, sign: 0 | 1, context: Precision, status: Status): PyDecimal {
  // The exponent of the result, roughly: beyond the limits there is nothing to compute.
  const rough = Number(`${a.coefficient.toString().slice(0, 15)}e${a.exponent + Math.max(0, a.digits - 15)}`);
  const log = rough > 0 && Number.isFinite(rough) ? Math.log10(rough) : a.adjusted;
  const estimate = log * Number(b.coefficient) * 10 ** b.exponent * (b.sign ? -1 : 1);
  if (Math.abs(estimate) > 3e9) return settle(finite(sign, 1n, estimate > 0 ? 3e9 : -3e9), context, status);
  status.bits |= S.INEXACT | S.ROUNDED;
  const made = roundApproximation(
    digits => {
      const places = digits + Math.max(0, b.adjusted) + 12;
      const more = places + Math.max(0, b.adjusted) + 12;
      const logarithmOfA = lnOf(a.signed(0), more);
      const shift = b.exponent;
      let x = logarithmOfA * b.coefficient * (b.sign ? -1n : 1n);
      x = shift >= 0 ? x * pow10(shift) : x / pow10(-shift);
      x /= pow10(more - places);
      const tens = ln10(places);
      const exponent = x / tens - (x < 0n && x % tens !== 0n ? 1n : 0n);
      return { value: expFixed(x - exponent * tens, places), exponent: Number(exponent) - places };
    },
    context,
    status,
  );
  return made.signed(sign);
}

/** pow(a, b, m) of integers. */
export function powerModulo(a: PyDecimal, b: PyDecimal, m: PyDecimal, context: Precision, status: Status): PyDecimal {
  const nan = nanOf(context, status, a, b, m);
  if (nan !== undefined) return nan;
  if (!a.isInteger || !b.isInteger || !m.isInteger || b.sign || m.isZero || (a.isZero && b.isZero))
    return invalid(status);
  if (m.adjusted >= context.prec) return invalid(status);
  const modulus = m.signed(0).integer;
  let base = a.signed(0).integer % modulus;
  let result = 1n % modulus;
  let exponent = b.integer;
  const sign: 0 | 1 = a.sign && (exponent & 1n) === 1n ? 1 : 0;
  for (; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % modulus;
    base = (base * base) % modulus;
  }
  return finite(sign, result, 0);
}
