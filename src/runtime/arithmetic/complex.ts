// Complex arithmetic in CPython's manner: Smith's division, powers by repeated multiplication for small integral
// exponents, and the recovery of infinities of C's Annex G.

import { overflowError, zeroDivisionError } from '../exceptions/raise.ts';
import { PyComplex } from '../objects/scalars.ts';
import { exp, log, pow } from './elementary.ts';
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
  let real: number;
  let imag: number;
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
  } else return new PyComplex(NaN, NaN);
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

export function complexPow(base: PyComplex, exponent: PyComplex): PyComplex {
  if (exponent.real === 0 && exponent.imag === 0) return new PyComplex(1, 0);
  if (base.real === 0 && base.imag === 0) {
    if (exponent.imag !== 0 || exponent.real < 0) throw zeroDivisionError('zero to a negative or complex power');
    return new PyComplex(0, 0);
  }
  const whole = exponent.imag === 0 && exponent.real === Math.floor(exponent.real) && Math.abs(exponent.real) <= 100;
  const result = whole ? integralPower(base, exponent.real) : polarPower(base, exponent);
  if (infinite(result.real, result.imag)) throw overflowError('complex exponentiation');
  return result;
}

function integralPower(base: PyComplex, exponent: number): PyComplex {
  let result = new PyComplex(1, 0);
  let square = base;
  for (let rest = Math.abs(exponent); rest > 0; rest >>= 1) {
    if (rest & 1) result = complexMul(result.real, result.imag, square.real, square.imag);
    square = complexMul(square.real, square.imag, square.real, square.imag);
  }
  return exponent > 0 ? result : complexDiv(1, 0, result.real, result.imag);
}

function polarPower(base: PyComplex, exponent: PyComplex): PyComplex {
  const size = hypot([base.real, base.imag]);
  const angle = Math.atan2(base.imag, base.real);
  let length = pow(size, exponent.real);
  let phase = angle * exponent.real;
  if (exponent.imag !== 0) {
    length *= exp(-angle * exponent.imag);
    phase += exponent.imag * log(size);
  }
  return new PyComplex(length * Math.cos(phase), length * Math.sin(phase));
}

export function complexAbs(value: PyComplex): number {
  const size = hypot([value.real, value.imag]);
  if (size === Infinity && Number.isFinite(value.real) && Number.isFinite(value.imag)) {
    throw overflowError('absolute value too large');
  }
  return size;
}
