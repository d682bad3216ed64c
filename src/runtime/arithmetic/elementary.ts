// exp, log and powers, rounded as C's mathematical library rounds them.
//
// V8's Math.exp, Math.log and Math.pow miss the nearest double in 7 to 9 of 100 cases; the libraries under CPython do
// so in less than 1 of 100, and programs print such results (compound interest). So the logarithm and the exponential
// are worked out here as a sum of two doubles, high + low, good to about 75 bits. Both reduce their argument with a
// table of 93 and 128 entries that is computed with BigInt at first use. Other functions of Math agree with C well.

/** The second half of the last logarithm (`logSum`): a result of two doubles without an allocation. */
let low = 0;

/** One double and its two halves (every JavaScript engine runs on little-endian machines). */
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

/** 2^27 + 1: splits a double into two halves whose products are exact. */
const SPLITTER = 134217729;

/** left * right - product, exactly, where `product` is the rounded product. */
export function productError(left: number, right: number, product: number): number {
  const leftScaled = SPLITTER * left;
  const leftHigh = leftScaled - (leftScaled - left);
  const leftLow = left - leftHigh;
  const rightScaled = SPLITTER * right;
  const rightHigh = rightScaled - (rightScaled - right);
  const rightLow = right - rightHigh;
  return leftHigh * rightHigh - product + leftHigh * rightLow + leftLow * rightHigh + leftLow * rightLow;
}

// ---- tables ------------------------------------------------------------------------------------------------------

/** Fixed-point numbers of the tables: units of 2^-160. */
const PRECISION = 160n;
const ONE = 1n << PRECISION;

/** A fixed-point number as the sum of two doubles. */
function inTwo(value: bigint): [number, number] {
  const high = Number(value) * 2 ** -160;
  const rest = value - BigInt(high * 2 ** 100) * (1n << 60n);
  return [high, Number(rest) * 2 ** -160];
}

/** log of the fraction numerator / denominator, near 1, by the series of artanh. */
function logFraction(numerator: bigint, denominator: bigint): bigint {
  const ratio = ((numerator - denominator) * ONE) / (numerator + denominator);
  const square = (ratio * ratio) >> PRECISION;
  let power = ratio;
  let sum = 0n;
  for (let odd = 1n; power !== 0n && power !== -1n; odd += 2n) {
    sum += power / odd;
    power = (power * square) >> PRECISION;
  }
  return 2n * sum;
}

function squareRoot(value: bigint): bigint {
  let root = BigInt(Math.floor(Math.sqrt(Number(value))));
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next === root || next === root + 1n || next === root - 1n) return next;
    root = next;
  }
}

interface Tables {
  /** 1 / m to ten bits, for m in steps of 1/128 from 90/128, and minus its logarithm in two parts. */
  reciprocal: Float64Array;
  logHigh: Float64Array;
  logLow: Float64Array;
  /** 2^(i/128) in two parts. */
  powerHigh: Float64Array;
  powerLow: Float64Array;
}

const FIRST = 90;
const STEPS = 93;
let tables: Tables | null = null;

function makeTables(): Tables {
  const made: Tables = {
    reciprocal: new Float64Array(STEPS),
    logHigh: new Float64Array(STEPS),
    logLow: new Float64Array(STEPS),
    powerHigh: new Float64Array(128),
    powerLow: new Float64Array(128),
  };
  for (let i = 0; i < STEPS; i++) {
    const numerator = Math.round((512 * 128) / (FIRST + i));
    made.reciprocal[i] = numerator / 512;
    [made.logHigh[i], made.logLow[i]] = inTwo(logFraction(512n, BigInt(numerator))) as [number, number];
  }
  let step = 2n * ONE;
  for (let i = 0; i < 7; i++) step = squareRoot(step << PRECISION);
  let power = ONE;
  for (let i = 0; i < 128; i++) {
    [made.powerHigh[i], made.powerLow[i]] = inTwo(power) as [number, number];
    power = (power * step) >> PRECISION;
  }
  return made;
}

/** ln 2 in parts; the first has so few bits that its product with an exponent is exact. */
const LN2_FIRST = 0.6931471805598903;
const LN2_SECOND = 5.497923018708371e-14;
/** ln 2 / 128 likewise, for up to 18 bits of factor. */
const STEP_FIRST = 0.005415212347998022;
const STEP_SECOND = 1.2655086083325438e-13;

// ---- logarithm ---------------------------------------------------------------------------------------------------

/** log(value) for finite value > 0: gives the high part, leaves the low one in `low`. */
function logSum(value: number): number {
  const { reciprocal, logHigh, logLow } = (tables ??= makeTables());
  let exponent = 0;
  let mantissa = value;
  if (value < 2.2250738585072014e-308) {
    mantissa *= 2 ** 54;
    exponent = -54;
  }
  double[0] = mantissa;
  const word = halves[1]!;
  exponent += (word >> 20) - 1023;
  halves[1] = (word & 0xfffff) | 0x3ff00000;
  mantissa = double[0];
  if (mantissa > 1.4140625) {
    mantissa /= 2;
    exponent++;
  }
  const index = Math.round(mantissa * 128) - FIRST;
  const factor = reciprocal[index]!;
  // rest = mantissa * factor - 1, in two parts: both products of the halves are exact.
  const scaled = SPLITTER * mantissa;
  const half = scaled - (scaled - mantissa);
  const first = half * factor - 1;
  const second = (mantissa - half) * factor;
  const rest = first + second;
  const difference = rest - first;
  const restLow = first - (rest - difference) + (second - difference);
  // log(1 + rest) = rest - rest^2/2 + rest^3/3 in two parts each, and the further terms in one.
  const square = rest * rest;
  const squareLow = productError(rest, rest, square) + 2 * rest * restLow;
  const cube = square * rest;
  const cubeLow = productError(square, rest, cube) + squareLow * rest + square * restLow;
  const third = cube / 3;
  const tripled = third * 3;
  const thirdLow = (cube - tripled - productError(third, 3, tripled) + cubeLow) / 3;
  const tail =
    square *
    square *
    (-1 / 4 +
      rest *
        (1 / 5 +
          rest * (-1 / 6 + rest * (1 / 7 + rest * (-1 / 8 + rest * (1 / 9 + rest * (-1 / 10 + rest * (1 / 11))))))));
  // Sum from the largest: exponent * ln 2, the table's logarithm, rest, the other terms.
  const whole = exponent * LN2_FIRST;
  const table = logHigh[index]!;
  let high = whole + table;
  let error = table - (high - whole);
  let next = high + rest;
  let part = next - high;
  error += high - (next - part) + (rest - part);
  high = next;
  const minus = -square / 2;
  next = high + minus;
  part = next - high;
  error += high - (next - part) + (minus - part);
  high = next;
  next = high + third;
  error += high - next + third;
  error += exponent * LN2_SECOND + logLow[index]! + (restLow - squareLow / 2 + thirdLow + tail);
  const sum = next + error;
  low = next - sum + error;
  return sum;
}

export function log(value: number): number {
  if (!(value > 0) || value === Infinity) return Math.log(value);
  return logSum(value);
}

/** The logarithm to another base, from 1 / ln(base) in two parts. */
function scaledLog(value: number, high: number, lowPart: number): number {
  if (!(value > 0) || value === Infinity) return Math.log(value);
  const sum = logSum(value);
  const product = sum * high;
  return product + (productError(sum, high, product) + sum * lowPart + low * high);
}

export const log2 = (value: number): number => scaledLog(value, Math.LOG2E, 2.0355273740931033e-17);
export const log10 = (value: number): number => scaledLog(value, Math.LOG10E, 1.098319650216765e-17);

// ---- exponential -------------------------------------------------------------------------------------------------

/** 2^(steps/128) * e^(rest + restLow) for a small rest. */
function finishExp(steps: number, rest: number, restLow: number): number {
  const { powerHigh, powerLow } = (tables ??= makeTables());
  const index = ((steps % 128) + 128) % 128;
  const exponent = (steps - index) / 128;
  const square = rest * rest;
  const tail =
    restLow +
    square * (1 / 2 + rest * (1 / 6 + rest * (1 / 24 + rest * (1 / 120 + rest * (1 / 720 + rest * (1 / 5040))))));
  const sum = rest + tail;
  const sumLow = rest - sum + tail;
  const power = powerHigh[index]!;
  const product = power * sum;
  const productLow = productError(power, sum, product) + power * sumLow + powerLow[index]! * (1 + sum);
  const high = power + product;
  const result = high + (power - high + product + productLow);
  if (exponent > 1000) return result * 2 ** 1000 * 2 ** (exponent - 1000);
  return exponent < -1000 ? result * 2 ** -900 * 2 ** (exponent + 900) : result * 2 ** exponent;
}

/** e^(value + valueLow) */
function expSum(value: number, valueLow: number): number {
  if (value > 709.8) return Infinity;
  if (value < -745.2) return 0;
  const steps = Math.round(value * 184.6649652337873);
  const first = value - steps * STEP_FIRST;
  const second = steps * STEP_SECOND;
  const rest = first - second;
  const part = rest - first;
  const restLow = first - (rest - part) - (second + part) - productError(steps, STEP_SECOND, second) + valueLow;
  const sum = rest + restLow;
  return finishExp(steps, sum, rest - sum + restLow);
}

export function exp(value: number): number {
  return Number.isNaN(value) ? NaN : expSum(value, 0);
}

export function exp2(value: number): number {
  if (value >= 1024) return Infinity;
  if (value < -1080) return 0;
  if (Number.isNaN(value)) return NaN;
  const steps = Math.round(value * 128);
  const rest = value - steps / 128;
  const product = rest * Math.LN2;
  return finishExp(steps, product, productError(rest, Math.LN2, product) + rest * 2.3190468138462996e-17);
}

// ---- powers ------------------------------------------------------------------------------------------------------

/** C's pow(): no Python errors here. */
export function pow(base: number, exponent: number): number {
  switch (exponent) {
    case 2:
      return base * base;
    case 1:
      return base;
    case 0.5:
      if (base > 0) return Math.sqrt(base);
      break;
    case -1:
      return 1 / base;
  }
  const size = Math.abs(base);
  // The special values are as in C, but for these two.
  if (size === 1 && !Number.isNaN(exponent)) {
    if (base === 1 || Math.abs(exponent) === Infinity) return 1;
    return exponent % 2 === 0 ? 1 : exponent % 1 === 0 ? -1 : NaN;
  }
  if (base === 1) return 1;
  if (!(size > 0) || size === Infinity || !Number.isFinite(exponent)) return base ** exponent;
  const whole = exponent % 1 === 0;
  if (base < 0 && !whole) return NaN;
  const negative = base < 0 && exponent % 2 !== 0;
  const result = sizedPow(size, exponent);
  return negative ? -result : result;
}

/**
 * base ** (twice / 2) for small whole `twice`: products and one square root in two parts each, three times as fast as
 * the general way. `twice` is not 0.
 */
function smallPow(base: number, twice: number): number {
  const count = Math.abs(twice);
  let high = 1;
  let lowPart = 0;
  if (count % 2 === 1) {
    high = Math.sqrt(base);
    const square = high * high;
    lowPart = (base - square - productError(high, high, square)) / (2 * high);
  }
  for (let i = count >> 1; i > 0; i--) {
    const product = high * base;
    lowPart = productError(high, base, product) + lowPart * base;
    high = product;
  }
  if (twice > 0) return high + lowPart;
  const inverse = 1 / high;
  const product = inverse * high;
  return inverse + inverse * (1 - product - productError(inverse, high, product) - inverse * lowPart);
}

function sizedPow(base: number, exponent: number): number {
  const twice = exponent * 2;
  if (twice <= 8 && twice >= -8 && twice % 1 === 0 && base < 1e60 && base > 1e-60) return smallPow(base, twice);
  // |log base| is at least 2^-53: beyond 2^70 the result is out of range, and the splitting below stays in range.
  if (Math.abs(exponent) > 2 ** 70) return base > 1 === exponent > 0 ? Infinity : 0;
  const logarithm = logSum(base);
  const logarithmLow = low;
  const product = logarithm * exponent;
  if (Math.abs(product) > 800) return product > 0 ? Infinity : 0;
  return expSum(product, productError(logarithm, exponent, product) + logarithmLow * exponent);
}
