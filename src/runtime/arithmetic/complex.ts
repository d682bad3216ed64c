// Complex arithmetic in CPython's manner: Smith's division, powers by repeated multiplication for small integral
// exponents, and the recovery of infinities of C's Annex G.

import { overflowError, zeroDivisionError } from '../exceptions/raise.ts';
import { PyComplex } from '../objects/scalars.ts';
import { exp, log, pow, productError } from './elementary.ts';
import { hypot } from './norm.ts';

const signedUnit = (value: number): number => {
  const unit = Math.abs(value) === Infinity ? 1 : 0;
  return value < 0 || Object.is(value, -0) ? -unit : unit;
};
const signedZero = (value: number): number => (Number.isNaN(value) ? 0 : value);
const infinite = (re: number, im: number): boolean => Math.abs(re) === Infinity || Math.abs(im) === Infinity;

export function complexMul(a: number, b: number, c: number, d: number): PyComplex {
  const real = a * c - b * d;
  const imag = a * d + b * c;
  if (Number.isNaN(real) && Number.isNaN(imag)) return recoverProduct(a, b, c, d, real, imag);
  return new PyComplex(real, imag);
}

/** Infinity times something not zero is an infinity, even where the formula gives nan + nan j. */
function recoverProduct(a: number, b: number, c: number, d: number, real: number, imag: number): PyComplex {
  let again = false;
  if (infinite(a, b)) {
    [a, b, c, d] = [signedUnit(a), signedUnit(b), signedZero(c), signedZero(d)];
    again = true;
  }
  if (infinite(c, d)) {
    [a, b, c, d] = [signedZero(a), signedZero(b), signedUnit(c), signedUnit(d)];
    again = true;
  }
  if (!again && (infinite(a * c, b * d) || infinite(a * d, b * c))) {
    [a, b, c, d] = [signedZero(a), signedZero(b), signedZero(c), signedZero(d)];
    again = true;
  }
  if (!again) return new PyComplex(real, imag);
  return new PyComplex(Infinity * (a * c - b * d), Infinity * (a * d + b * c));
}

export function complexDiv(a: number, b: number, c: number, d: number): PyComplex {
  const sizeReal = Math.abs(c);
  const sizeImag = Math.abs(d);
  // NaN stays when a part of the divisor is one.
  let real = NaN;
  let imag = NaN;
  if (sizeReal >= sizeImag) {
    if (sizeReal === 0) throw zeroDivisionError('division by zero');
    const ratio = d / c;
    const denominator = c + d * ratio;
    real = (a + b * ratio) / denominator;
    imag = (b - a * ratio) / denominator;
  } else if (sizeImag >= sizeReal) {
    const ratio = c / d;
    const denominator = c * ratio + d;
    real = (a * ratio + b) / denominator;
    imag = (b * ratio - a) / denominator;
  }
  if (Number.isNaN(real) && Number.isNaN(imag)) {
    if (infinite(a, b) && Number.isFinite(c) && Number.isFinite(d)) {
      const x = signedUnit(a);
      const y = signedUnit(b);
      return new PyComplex(Infinity * (x * c + y * d), Infinity * (y * c - x * d));
    }
    if (infinite(c, d) && Number.isFinite(a) && Number.isFinite(b)) {
      const x = signedUnit(c);
      const y = signedUnit(d);
      return new PyComplex(0 * (a * x + b * y), 0 * (b * x - a * y));
    }
  }
  return new PyComplex(real, imag);
}

/** A real number divided by a complex one: it has no imaginary part, so signs of zero differ from (a + 0j) / (c + dj). */
export function realOverComplex(a: number, c: number, d: number): PyComplex {
  let real = NaN;
  let imag = NaN;
  if (Math.abs(c) >= Math.abs(d)) {
    if (c === 0) throw zeroDivisionError('division by zero');
    const ratio = d / c;
    const denominator = c + d * ratio;
    real = a / denominator;
    imag = (-a * ratio) / denominator;
  } else if (Math.abs(d) >= Math.abs(c)) {
    const ratio = c / d;
    const denominator = c * ratio + d;
    real = (a * ratio) / denominator;
    imag = -a / denominator;
  }
  if (Number.isNaN(real) && Number.isNaN(imag) && Number.isFinite(a) && infinite(c, d)) {
    return new PyComplex(0 * (a * signedUnit(c)), 0 * (-a * signedUnit(d)));
  }
  return new PyComplex(real, imag);
}

export function complexPow(base: PyComplex, exponent: PyComplex): PyComplex {
  const whole = exponent.imag === 0 && exponent.real === Math.floor(exponent.real) && Math.abs(exponent.real) <= 100;
  if (base.real === 0 && base.imag === 0) {
    if (exponent.imag !== 0 || exponent.real < 0) throw zeroDivisionError('zero to a negative or complex power');
    if (!whole) return new PyComplex(0, 0);
  }
  const result = whole ? integralPower(base, exponent.real) : polarPower(base, exponent);
  if (infinite(result.real, result.imag)) throw overflowError('complex exponentiation');
  return result;
}

/** 1 / (c + dj). A NaN that arithmetic made counts as negative, as on the common processors: it shows in signs of zero. */
function reciprocal(c: number, d: number): PyComplex {
  if (Number.isNaN(c) === Number.isNaN(d) || !infinite(c, d)) return complexDiv(1, 0, c, d);
  const x = Number.isNaN(c) ? -0 : signedUnit(c);
  const y = Number.isNaN(d) ? -0 : signedUnit(d);
  return new PyComplex(0 * (x + 0 * y), 0 * (0 * x - y));
}

function integralPower(base: PyComplex, exponent: number): PyComplex {
  let result = new PyComplex(1, 0);
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if (rest & 1) result = complexMul(result.real, result.imag, square.real, square.imag);
    square = complexMul(square.real, square.imag, square.real, square.imag);
  }
  if (exponent < 0 && result.real === 0 && result.imag === 0) {
    throw zeroDivisionError('zero to a negative or complex power');
  }
  return exponent > 0 ? result : reciprocal(result.real, result.imag);
}

function polarPower(base: PyComplex, exponent: PyComplex): PyComplex {
  const size = plainHypot(Math.abs(base.real), Math.abs(base.imag));
  const angle = Math.atan2(base.imag, base.real);
  let length = pow(size, exponent.real);
  let phase = angle * exponent.real;
  if (exponent.imag !== 0) {
    length *= exp(-angle * exponent.imag);
    phase += exponent.imag * log(size);
  }
  return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
}

/** C's hypot, which is one digit off now and then where math.hypot (norm.ts) is not. */
export function complexAbs(value: PyComplex): number {
  const size = plainHypot(Math.abs(value.real), Math.abs(value.imag));
  if (size === Infinity && Number.isFinite(value.real) && Number.isFinite(value.imag)) {
    throw overflowError('absolute value too large');
  }
  return size;
}

function plainHypot(a: number, b: number): number {
  const [large, small] = a >= b ? [a, b] : [b, a];
  // Where squares are far from overflow and underflow, they are summed with their rounding errors.
  if (!(large < 2 ** 500 && small > 2 ** -450)) return hypot([a, b]);
  const largeSquare = large * large;
  const smallSquare = small * small;
  const errors = productError(small, small, smallSquare) + productError(large, large, largeSquare);
  return Math.sqrt(errors + smallSquare + largeSquare);
}
