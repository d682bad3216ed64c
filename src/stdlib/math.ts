// math: real functions, with CPython's domain errors. Integer functions are in math-integers.ts, exact sums in
// math-sums.ts, gamma and erf in math-special.ts.
//
// A function of one argument is a row of UNARY: the JavaScript function, what to say outside its domain, and whether an
// infinite result of a finite argument is an overflow.

import { exp, exp2, log, log2, log10, pow } from '../runtime/arithmetic/elementary.ts';
import { bitLength, floatToInt } from '../runtime/arithmetic/int.ts';
import { overflowError, typeError, valueError } from '../runtime/exceptions/raise.ts';
import { floatRepr } from '../runtime/formatting/number-format.ts';
import { PyTuple } from '../runtime/objects/containers.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { intOf, PyFloat, type PyInt, typeOf } from '../runtime/objects/scalars.ts';
import { toFloat, toIndex, trueDiv } from '../runtime/protocols/numbers.ts';
import { tryUnary } from '../runtime/protocols/operators.ts';
import { MATH_INTEGERS } from './math-integers.ts';
import { erf, erfc, gamma, lgamma } from './math-special.ts';
import { MATH_SUMS } from './math-sums.ts';
import type { ModuleTable } from './module-table.ts';

const float = (value: number): PyFloat => new PyFloat(value);
const rangeError = () => overflowError('math range error');
const domainError = () => valueError('math domain error');

// ---- hyperbolic functions ------------------------------------------------------------------------------------------------
// As combinations of exp, log, expm1 and log1p: V8's own are one digit off in up to 8 of 100 cases.

/** exp(x) / 2 for x so large that exp(x) itself overflows. */
const halfExp = (x: number): number => exp(x / 2) * (exp(x / 2) / 2);

export function cosh(x: number): number {
  const size = Math.abs(x);
  if (size < Math.LN2) {
    const t = Math.expm1(size);
    return 1 + (t * t) / (2 * (1 + t));
  }
  if (size > 709.78) return halfExp(size);
  const t = exp(size);
  return 0.5 * (t + 1 / t);
}

export function sinh(x: number): number {
  const size = Math.abs(x);
  const half = x < 0 ? -0.5 : 0.5;
  if (size > 709.78) return 2 * half * halfExp(size);
  if (size < 2 ** -26) return x;
  const t = Math.expm1(size);
  return size < 1 ? half * (2 * t - (t * t) / (t + 1)) : half * (t + t / (t + 1));
}

export function tanh(x: number): number {
  const size = Math.abs(x);
  let result: number;
  if (size > 20) result = 1;
  else if (size > Math.log(3) / 2) result = 1 - 2 / (Math.expm1(2 * size) + 2);
  else if (size > Math.log(5 / 3) / 2) {
    const t = Math.expm1(2 * size);
    result = t / (t + 2);
  } else if (size < 2 ** -1022) return x;
  else {
    const t = Math.expm1(-2 * size);
    result = -t / (t + 2);
  }
  return x < 0 ? -result : result;
}

export function asinh(x: number): number {
  const size = Math.abs(x);
  if (size < 2 ** -26 || !Number.isFinite(x)) return x;
  let result: number;
  if (size >= 2 ** 26) result = log(size) + Math.LN2;
  else if (size >= 2) result = log(2 * size + 1 / (Math.sqrt(size * size + 1) + size));
  else result = Math.log1p(size + (size * size) / (Math.sqrt(size * size + 1) + 1));
  return x < 0 ? -result : result;
}

function acosh(x: number): number {
  if (x < 2) return Math.log1p(x - 1 + Math.sqrt((x - 1) * (x - 1) + 2 * (x - 1)));
  if (x < 2 ** 26) return log(2 * x - 1 / (x + Math.sqrt(x * x - 1)));
  return log(x) + Math.LN2;
}

// ---- functions of one argument -------------------------------------------------------------------------------------------

type Row = [run: (x: number) => number, outside: string | null, overflows: boolean];

const FINITE = 'expected a finite input, got ';
const POLE = 'expected a noninteger or positive integer, got ';
const UNIT = 'expected a number in range from -1 up to 1, got ';

const UNARY: Record<string, Row> = {
  acos: [Math.acos, UNIT, false],
  acosh: [acosh, 'expected argument value not less than 1, got ', false],
  asin: [Math.asin, UNIT, false],
  asinh: [asinh, null, false],
  atan: [Math.atan, null, false],
  atanh: [Math.atanh, 'expected a number between -1 and 1, got ', false],
  cbrt: [Math.cbrt, null, false],
  cos: [Math.cos, FINITE, false],
  cosh: [cosh, null, true],
  erf: [erf, null, false],
  erfc: [erfc, null, false],
  exp: [exp, null, true],
  exp2: [exp2, null, true],
  expm1: [Math.expm1, null, true],
  fabs: [Math.abs, null, false],
  gamma: [x => gamma(x), POLE, true],
  lgamma: [lgamma, POLE, true],
  log1p: [Math.log1p, 'expected argument value > -1, got ', false],
  sin: [Math.sin, FINITE, false],
  sinh: [sinh, null, true],
  sqrt: [Math.sqrt, 'expected a nonnegative input, got ', false],
  tan: [Math.tan, FINITE, false],
  tanh: [tanh, null, false],
};

/** Poles are outside the domain although the result is infinite. */
const POLES = new Set(['gamma', 'lgamma']);

function unaryFunction(name: string, [run, outside, overflows]: Row): Implementation {
  const outsideError = (x: number) => (outside === null ? domainError() : valueError(outside + floatRepr(x)));
  return (value: Value) => {
    const x = value instanceof PyFloat ? value.value : toFloat(value);
    const result = run(x);
    if (Number.isNaN(result) && !Number.isNaN(x)) throw outsideError(x);
    if ((result === Infinity || result === -Infinity) && Number.isFinite(x)) {
      const pole = POLES.has(name) && x <= 0 && Number.isInteger(x);
      throw overflows && !pole ? rangeError() : outsideError(x);
    }
    return float(result);
  };
}

// ---- logarithms ------------------------------------------------------------------------------------------------------------

const NOT_POSITIVE = 'expected a positive input';

function logarithm(value: Value, run: (x: number) => number): number {
  const int = intOf(value);
  if (int !== undefined) return logarithmOfInt(int, run);
  const x = toFloat(value);
  if (x > 0 || Number.isNaN(x)) return run(x);
  throw valueError(`${NOT_POSITIVE}, got ${floatRepr(x)}`);
}

function logarithmOfInt(value: PyInt, run: (x: number) => number): number {
  if (value <= 0) throw valueError(NOT_POSITIVE);
  const x = Number(value);
  if (Number.isFinite(x)) return run(x);
  // value = fraction * 2^exponent with the fraction in [0.5, 1)
  const exponent = bitLength(value);
  const fraction = Number(BigInt(value) >> BigInt(exponent - 64)) / 2 ** 64;
  return run(fraction) + run(2) * exponent;
}

function logWithBase(value: Value, base?: Value): Value {
  const numerator = logarithm(value, log);
  return base === undefined ? float(numerator) : trueDiv(float(numerator), float(logarithm(base, log)));
}

// ---- functions of two arguments --------------------------------------------------------------------------------------------

function power(x: Value, y: Value): Value {
  const [base, exponent] = [toFloat(x), toFloat(y)];
  const result = pow(base, exponent);
  if (Number.isFinite(base) && Number.isFinite(exponent)) {
    if (Number.isNaN(result) || (base === 0 && exponent < 0)) throw domainError();
    if (!Number.isFinite(result)) throw rangeError();
  }
  return float(result);
}

function fmod(x: Value, y: Value): Value {
  const [a, b] = [toFloat(x), toFloat(y)];
  const result = a % b;
  if (Number.isNaN(result) && !Number.isNaN(a) && !Number.isNaN(b)) throw domainError();
  return float(result);
}

/** IEEE 754 remainder: x less the nearest multiple of y, an even one in a tie. */
function remainder(x: Value, y: Value): Value {
  const [a, b] = [toFloat(x), toFloat(y)];
  if (Number.isNaN(a) || Number.isNaN(b)) return float(NaN);
  if (!Number.isFinite(a) || b === 0) throw domainError();
  if (!Number.isFinite(b)) return float(a);
  const [size, step] = [Math.abs(a), Math.abs(b)];
  const rest = size % step;
  const above = step - rest;
  let result = rest < above ? rest : -above;
  if (rest === above) result = rest - 2 * ((0.5 * (size - rest)) % step);
  return float(a < 0 || Object.is(a, -0) ? -result : result);
}

function copysign(x: Value, y: Value): Value {
  const size = Math.abs(toFloat(x));
  const sign = toFloat(y);
  return float(sign < 0 || Object.is(sign, -0) ? -size : size);
}

// ---- the parts of a double ---------------------------------------------------------------------------------------------------

const bits = new DataView(new ArrayBuffer(8));

function frexp(value: Value): Value {
  const x = toFloat(value);
  if (x === 0 || !Number.isFinite(x)) return new PyTuple([float(x), 0]);
  const small = Math.abs(x) < 2 ** -1022;
  bits.setFloat64(0, small ? x * 2 ** 60 : x);
  const word = bits.getUint32(0);
  const exponent = ((word >>> 20) & 0x7ff) - 1022;
  bits.setUint32(0, (word & 0x800fffff) | 0x3fe00000);
  return new PyTuple([float(bits.getFloat64(0)), small ? exponent - 60 : exponent]);
}

function ldexp(x: Value, i: Value): Value {
  const value = toFloat(x);
  const shift = intOf(i);
  if (shift === undefined) throw typeError('Expected an int as second argument to ldexp.');
  if (value === 0 || !Number.isFinite(value)) return float(value);
  const steps = shift > 5000 ? 5000 : shift < -5000 ? -5000 : Number(shift);
  const result = scale(value, steps);
  if (!Number.isFinite(result)) throw rangeError();
  return float(result);
}

/** value * 2^steps, rounded once: only the last multiplication may go below the normal range. */
function scale(value: number, steps: number): number {
  let result = value;
  let rest = steps;
  for (; rest > 1000; rest -= 1000) result *= 2 ** 1000;
  if (rest >= -900) return result * 2 ** rest;
  // First up to where a whole number of steps down is left.
  const [mantissa, exponent] = (frexp(float(result)) as PyTuple).items as [PyFloat, number];
  const target = exponent + rest;
  if (target < -1080) return 0 * value;
  return target > -1000 ? mantissa.value * 2 ** target : mantissa.value * 2 ** -900 * 2 ** (target + 900);
}

function modf(value: Value): Value {
  const x = toFloat(value);
  if (!Number.isFinite(x)) return new PyTuple([float(Number.isNaN(x) ? x : x > 0 ? 0 : -0), float(x)]);
  const whole = Math.trunc(x);
  const rest = x - whole;
  return new PyTuple([float(rest === 0 && (x < 0 || Object.is(x, -0)) ? -0 : rest), float(whole)]);
}

/** A double as an int that counts all doubles in order. */
function ordinal(x: number): bigint {
  bits.setFloat64(0, x);
  const raw = bits.getBigUint64(0);
  return raw >> 63n === 0n ? raw : -(raw & ((1n << 63n) - 1n));
}

function fromOrdinal(position: bigint): number {
  bits.setBigUint64(0, position >= 0n ? position : -position | (1n << 63n));
  return bits.getFloat64(0);
}

function nextafter(x: Value, y: Value, steps?: Value): Value {
  const [from, to] = [toFloat(x), toFloat(y)];
  const count = steps === undefined || steps === null ? 1n : BigInt(toIndex(steps));
  if (count < 0n) throw valueError('steps must be a non-negative integer');
  if (Number.isNaN(from) || Number.isNaN(to)) return float(NaN);
  if (count === 0n) return float(from);
  if (from === to) return float(to);
  const [start, end] = [ordinal(from), ordinal(to)];
  const distance = end - start;
  if (count >= (distance < 0n ? -distance : distance)) return float(to);
  const reached = distance > 0n ? start + count : start - count;
  // On the way down from the positive numbers there is a +0, and on the way up a -0.
  return float(reached === 0n && from < 0 ? -0 : fromOrdinal(reached));
}

function ulp(value: Value): Value {
  const x = Math.abs(toFloat(value));
  if (!Number.isFinite(x)) return float(x);
  const after = fromOrdinal(ordinal(x) + 1n);
  return float(Number.isFinite(after) ? after - x : x - fromOrdinal(ordinal(x) - 1n));
}

// ---- rounding and comparing ------------------------------------------------------------------------------------------------

const rounding = (name: '__floor__' | '__ceil__', run: (x: number) => number) => (value: Value) => {
  if (!(value instanceof PyFloat)) {
    const result = tryUnary(value, name);
    if (result !== undefined) return result;
  }
  return floatToInt(run(toFloat(value)));
};

function trunc(value: Value): Value {
  const result = tryUnary(value, '__trunc__');
  if (result === undefined) throw typeError(`type ${typeOf(value).name} doesn't define __trunc__ method`);
  return result;
}

function isclose(a: Value, b: Value, relative?: Value, absolute?: Value): Value {
  const [x, y] = [toFloat(a), toFloat(b)];
  const relativeTolerance = relative === undefined ? 1e-9 : toFloat(relative);
  const absoluteTolerance = absolute === undefined ? 0 : toFloat(absolute);
  if (relativeTolerance < 0 || absoluteTolerance < 0) throw valueError('tolerances must be non-negative');
  if (x === y) return true;
  if (Math.abs(x) === Infinity || Math.abs(y) === Infinity) return false;
  const difference = Math.abs(y - x);
  return (
    difference <= Math.abs(relativeTolerance * y) ||
    difference <= Math.abs(relativeTolerance * x) ||
    difference <= absoluteTolerance
  );
}

export const mathModule: ModuleTable = {
  name: 'math',
  doc: 'Mathematical functions of real numbers.',
  functions: {
    ...Object.fromEntries(Object.entries(UNARY).map(([name, row]) => [`${name}(x, /)`, unaryFunction(name, row)])),
    'log(x, base=None, /) untold': logWithBase,
    'log2(x, /)': (value: Value) => float(logarithm(value, log2)),
    'log10(x, /)': (value: Value) => float(logarithm(value, log10)),
    'atan2(y, x, /)': (y: Value, x: Value) => float(Math.atan2(toFloat(y), toFloat(x))),
    'pow(x, y, /)': power,
    'fmod(x, y, /)': fmod,
    'remainder(x, y, /)': remainder,
    'copysign(x, y, /)': copysign,
    'frexp(x, /)': frexp,
    'ldexp(x, i, /)': ldexp,
    'modf(x, /)': modf,
    'nextafter(x, y, /, *, steps=None)': nextafter,
    'ulp(x, /)': ulp,
    'floor(x, /)': rounding('__floor__', Math.floor),
    'ceil(x, /)': rounding('__ceil__', Math.ceil),
    'trunc(x, /)': trunc,
    'degrees(x, /)': (value: Value) => float(toFloat(value) * (180 / Math.PI)),
    'radians(x, /)': (value: Value) => float(toFloat(value) * (Math.PI / 180)),
    'isfinite(x, /)': (value: Value) => Number.isFinite(toFloat(value)),
    'isinf(x, /)': (value: Value) => Math.abs(toFloat(value)) === Infinity,
    'isnan(x, /)': (value: Value) => Number.isNaN(toFloat(value)),
    'isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0)': isclose,
    ...MATH_INTEGERS,
    ...MATH_SUMS,
  },
  values: {
    pi: float(Math.PI),
    e: float(Math.E),
    tau: float(2 * Math.PI),
    inf: float(Infinity),
    nan: float(NaN),
  },
};
