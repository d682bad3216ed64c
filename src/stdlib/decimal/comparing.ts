// Decimals beside other numbers: ints, floats, fractions, complex numbers.

import { typeError } from '../../runtime/exceptions/raise.ts';
import { interpreter } from '../../runtime/interpreter.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { floatOf, intOf, NotImplemented, PyComplex, PyFloat } from '../../runtime/objects/scalars.ts';
import { getAttr } from '../../runtime/protocols/attributes.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { isInstance } from '../../runtime/protocols/classes.ts';
import type { RichOperator } from '../../runtime/protocols/compare.ts';
import { compareValues } from './arithmetic.ts';
import { currentContext, operand } from './convert.ts';
import { finite, fromDouble, fromInteger, type PyDecimal, pow10 } from './number.ts';
import * as S from './signals.ts';

const HOLDS: Record<RichOperator, (order: number) => boolean> = {
  lt: order => order < 0,
  le: order => order <= 0,
  eq: order => order === 0,
  ne: order => order !== 0,
  gt: order => order > 0,
  ge: order => order >= 0,
};

/** Both sides as decimals, the second times what the first was multiplied by. */
function sides(self: PyDecimal, other: Value, equality: boolean): [PyDecimal, PyDecimal] | undefined {
  const plain = operand(other);
  if (plain !== undefined) return [self, plain];
  const complex = other instanceof PyComplex && equality ? other : undefined;
  if (complex !== undefined && complex.imag !== 0) return undefined;
  const float = complex?.real ?? floatOf(other);
  if (float !== undefined) {
    const context = currentContext();
    if (equality) context.flags |= S.FLOAT_OPERATION;
    else context.report(S.FLOAT_OPERATION);
    return [self, fromDouble(float)];
  }
  if (typeof other !== 'object' || other === null) return undefined;
  const numbers = call1(interpreter().builtins.dict.getStr('__import__')!, 'numbers');
  if (!isInstance(other, getAttr(numbers, 'Rational'))) return undefined;
  const numerator = BigInt(intOf(getAttr(other, 'numerator')) ?? 0);
  const denominator = BigInt(intOf(getAttr(other, 'denominator')) ?? 1);
  if (!self.isFinite) return [self, fromInteger(numerator)];
  return [finite(self.sign, self.coefficient * denominator, self.exponent), fromInteger(numerator)];
}

export function richCompare(op: RichOperator, self: PyDecimal, other: Value): Value {
  const equality = op === 'eq' || op === 'ne';
  const pair = sides(self, other, equality);
  if (pair === undefined) return NotImplemented;
  const [a, b] = pair;
  if (a.isNan || b.isNan) {
    if (!equality || a.kind === 'snan' || b.kind === 'snan') currentContext().report(S.INVALID_OPERATION);
    return op === 'ne';
  }
  return HOLDS[op](compareValues(a, b));
}

const MODULUS = (1n << 61n) - 1n;

function powerOf(base: bigint, exponent: number): bigint {
  let result = 1n;
  let factor = base;
  for (let rest = BigInt(exponent); rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * factor) % MODULUS;
    factor = (factor * factor) % MODULUS;
  }
  return result;
}

/** 1/10 modulo the hash modulus. */
const TENTH = 2075258708292324556n;

/** Equal to the hash of an equal int, float or fraction; undefined for a NaN. */
export function decimalHash(value: PyDecimal): bigint | undefined {
  if (value.kind === 'snan') throw typeError('Cannot hash a signaling NaN value');
  if (value.kind === 'nan') return undefined;
  if (value.isInfinite) return value.sign ? -314159n : 314159n;
  const scale = value.exponent >= 0 ? powerOf(10n, value.exponent) : powerOf(TENTH, -value.exponent);
  const size = ((value.coefficient % MODULUS) * scale) % MODULUS;
  const hash = value.sign ? -size : size;
  return hash === -1n ? -2n : hash;
}

/** float(value) */
export function toDouble(value: PyDecimal): PyFloat {
  if (value.isNan) return new PyFloat(Number.NaN);
  if (value.isInfinite) return new PyFloat(value.sign ? -Infinity : Infinity);
  return new PyFloat(Number(`${value.sign ? '-' : ''}${value.coefficient}e${value.exponent}`));
}

/** Numerator and denominator in lowest terms. */
export function ratio(value: PyDecimal): [bigint, bigint] {
  if (value.exponent >= 0) return [value.integer, 1n];
  let numerator = value.coefficient;
  let denominator = pow10(-value.exponent);
  for (const prime of [2n, 5n]) {
    while (numerator % prime === 0n && denominator % prime === 0n) {
      numerator /= prime;
      denominator /= prime;
    }
  }
  return [value.sign ? -numerator : numerator, denominator];
}
