// The functions of math that JavaScript lacks: gamma, lgamma, erf, erfc.
//
// gamma and lgamma use Lanczos' approximation with the same parameters as CPython (g below, 13 terms), since programs
// print the results and its last digits belong to the method. Its coefficients follow from g: the sum is exact at the
// first 13 factorials. erf and erfc are summed from their series in BigInt and rounded once.

import { exp, log, pow } from '../runtime/arithmetic/elementary.ts';
import { exactRatio } from '../runtime/arithmetic/float.ts';
import { divideRounded } from '../runtime/arithmetic/int.ts';

const LANCZOS_G = 6.02468004077673;
const LANCZOS_HALF = LANCZOS_G - 0.5;
const LANCZOS_NUMERATOR = [
  23531376880.41076, 42919803642.6491, 35711959237.35567, 17921034426.03721, 6039542586.352028, 1439720407.3117216,
  248874557.86205417, 31426415.585400194, 2876370.6289353725, 186056.26539522348, 8071.672002365816, 210.82427775157936,
  2.5066282746310002,
];
/** x (x + 1) … (x + 11) */
const LANCZOS_DENOMINATOR = [
  0, 39916800, 120543840, 150917976, 105258076, 45995730, 13339535, 2637558, 357423, 32670, 1925, 66, 1,
];

function lanczosSum(x: number): number {
  let numerator = 0;
  let denominator = 0;
  // For large x the powers are divided out, so that nothing overflows.
  for (let i = 0; i < 13; i++) {
    const at = x < 5 ? 12 - i : i;
    numerator = (x < 5 ? numerator * x : numerator / x) + LANCZOS_NUMERATOR[at]!;
    denominator = (x < 5 ? denominator * x : denominator / x) + LANCZOS_DENOMINATOR[at]!;
  }
  return numerator / denominator;
}

/** sin(pi x), exact in its zeros. */
function sinPi(x: number): number {
  const y = Math.abs(x) % 2;
  const sign = x < 0 ? -1 : 1;
  switch (Math.round(2 * y)) {
    case 0:
      return sign * Math.sin(Math.PI * y);
    case 1:
      return sign * Math.cos(Math.PI * (y - 0.5));
    case 2:
      return sign * Math.sin(Math.PI * (1 - y));
    case 3:
      return sign * -Math.cos(Math.PI * (y - 1.5));
    default:
      return sign * Math.sin(Math.PI * (y - 2));
  }
}

/** Gamma function; NaN at its poles. */
export function gamma(x: number): number {
  if (!Number.isFinite(x)) return x === -Infinity ? NaN : x;
  if (x === 0) return 1 / x;
  if (Number.isInteger(x)) {
    if (x < 0) return NaN;
    if (x <= 23) return smallFactorial(x - 1);
  }
  const size = Math.abs(x);
  if (size < 1e-20) return 1 / x;
  if (size > 200) return x < 0 ? 0 / sinPi(x) : Infinity;
  const y = size + LANCZOS_HALF;
  // How much rounding lost in y.
  const lost = size > LANCZOS_HALF ? y - size - LANCZOS_HALF : y - LANCZOS_HALF - size;
  const z = (lost * LANCZOS_G) / y;
  if (x < 0) {
    let result = ((-Math.PI / sinPi(size) / size) * exp(y)) / lanczosSum(size);
    result -= z * result;
    if (size < 140) return result / pow(y, size - 0.5);
    const root = pow(y, size / 2 - 0.25);
    return result / root / root;
  }
  let result = lanczosSum(size) / exp(y);
  result += z * result;
  if (size < 140) return result * pow(y, size - 0.5);
  const root = pow(y, size / 2 - 0.25);
  return result * root * root;
}

function smallFactorial(n: number): number {
  let result = 1;
  for (let factor = 2; factor <= n; factor++) result *= factor;
  return result;
}

/** log |gamma(x)|; Infinity at the poles. */
export function lgamma(x: number): number {
  if (!Number.isFinite(x)) return Number.isNaN(x) ? x : Infinity;
  if (Number.isInteger(x) && x <= 2) return x <= 0 ? Infinity : 0;
  const size = Math.abs(x);
  if (size < 1e-20) return -log(size);
  const result = log(lanczosSum(size)) - LANCZOS_G + (size - 0.5) * (log(size + LANCZOS_G - 0.5) - 1);
  return x < 0 ? LOG_PI - log(Math.abs(sinPi(size))) - log(size) - result : result;
}
const LOG_PI = 1.1447298858494002;

// ---- error function ----------------------------------------------------------------------------------------------------

export function erf(x: number): number {
  if (!(Math.abs(x) < 6)) return Number.isNaN(x) ? NaN : Math.sign(x);
  if (Math.abs(x) < 1e-9) return x * TWO_OVER_ROOT_PI;
  const size = Math.abs(x);
  const bits = precisionFor(size);
  const result = divideRounded(erfFixed(size, bits), 1n << BigInt(bits));
  return x < 0 ? -result : result;
}
const TWO_OVER_ROOT_PI = 1.1283791670955126;

export function erfc(x: number): number {
  if (Number.isNaN(x)) return NaN;
  if (x > 27.3) return 0;
  if (x < -6) return 2;
  const size = Math.abs(x);
  if (size < 1e-20) return 1;
  const bits = precisionFor(size);
  const one = 1n << BigInt(bits);
  const value = erfFixed(size, bits);
  return divideRounded(x < 0 ? one + value : one - value, one);
}

/** The terms grow to e^(x^2) and what is wanted of erfc is as small as e^(-x^2): room for both, and 128 bits. */
const precisionFor = (x: number): number => 160 + Math.ceil(3 * x * x) + (x < 1 ? Math.ceil(-Math.log2(x)) : 0);

/** erf(x) in units of 2^-bits: 2 / sqrt(pi) times the sum of (-1)^n x^(2n+1) / (n! (2n+1)). */
function erfFixed(x: number, bits: number): bigint {
  const precision = BigInt(bits);
  const [numerator, denominator] = exactRatio(x);
  const fixed = (numerator << precision) / denominator;
  const square = (fixed * fixed) >> precision;
  let term = fixed;
  let sum = fixed;
  for (let n = 1n; term !== 0n && term !== -1n; n++) {
    term = -((term * square) >> precision) / n;
    sum += term / (2n * n + 1n);
  }
  return ((2n * sum) << precision) / rootOfPi(bits);
}

const roots = new Map<number, bigint>();

/** sqrt(pi) in units of 2^-bits. */
function rootOfPi(bits: number): bigint {
  let root = roots.get(bits);
  if (root === undefined) {
    const precision = BigInt(bits) + 16n;
    const pi = 16n * arctanOfInverse(5n, precision) - 4n * arctanOfInverse(239n, precision);
    root = squareRoot(pi << precision) >> 16n;
    roots.set(bits, root);
  }
  return root;
}

function arctanOfInverse(n: bigint, precision: bigint): bigint {
  let power = (1n << precision) / n;
  let sum = power;
  for (let odd = 3n; power !== 0n; odd += 2n) {
    power /= -n * n;
    sum += power / odd;
  }
  return sum;
}

/** The integer part of the square root. */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + value / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
