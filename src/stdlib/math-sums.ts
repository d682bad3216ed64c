// The functions of math that add up without losing digits: fsum, sumprod, dist, hypot, fma.
//
// A running sum is kept as doubles that do not overlap (Shewchuk); together they are the exact sum, which is rounded
// once at the end.

import { productError } from '../runtime/arithmetic/elementary.ts';
import { exactRatio } from '../runtime/arithmetic/float.ts';
import { divideRounded } from '../runtime/arithmetic/int.ts';
import { hypot } from '../runtime/arithmetic/norm.ts';
import { overflowError, valueError } from '../runtime/exceptions/raise.ts';
import type { Value } from '../runtime/objects/object.ts';
import { PyFloat } from '../runtime/objects/scalars.ts';
import { forEach, iter, next, toArray } from '../runtime/protocols/iterate.ts';
import { add, mul, toFloat } from '../runtime/protocols/numbers.ts';

/** An exact sum of finite doubles. */
class ExactSum {
  private parts: number[] = [];

  add(value: number): void {
    let x = value;
    const kept: number[] = [];
    for (const part of this.parts) {
      const sum = x + part;
      const low = Math.abs(x) < Math.abs(part) ? x - (sum - part) : part - (sum - x);
      if (low !== 0) kept.push(low);
      x = sum;
    }
    if (x !== 0) kept.push(x);
    this.parts = kept;
  }

  get overflowed(): boolean {
    const last = this.parts[this.parts.length - 1];
    return last !== undefined && !Number.isFinite(last);
  }

  /** The double nearest to the sum. */
  get value(): number {
    const { parts } = this;
    if (parts.length < 2) return parts[0] ?? 0;
    return nearest(parts.map(exactRatio));
  }
}

/** The double nearest to a sum of fractions whose denominators are powers of two. */
function nearest(fractions: [bigint, bigint][]): number {
  let denominator = 1n;
  for (const [, own] of fractions) if (own > denominator) denominator = own;
  const numerator = fractions.reduce((sum, [n, d]) => sum + n * (denominator / d), 0n);
  return numerator < 0n ? -divideRounded(-numerator, denominator) : divideRounded(numerator, denominator);
}

function fsum(iterable: Value): Value {
  const sum = new ExactSum();
  let special = 0;
  let seenSpecial = false;
  let infinities = 0;
  let overflowed = false;
  forEach(iterable, item => {
    const value = toFloat(item);
    if (Number.isFinite(value)) {
      sum.add(value);
      if (sum.overflowed) overflowed = true;
      return overflowed;
    }
    seenSpecial = true;
    special += value;
    if (!Number.isNaN(value)) infinities += value;
    return false;
  });
  if (overflowed) throw overflowError('intermediate overflow in fsum');
  if (!seenSpecial) return new PyFloat(sum.value);
  if (Number.isNaN(infinities)) throw valueError('-inf + inf in fsum');
  return new PyFloat(special);
}

/**
 * Pairs of exact ints come first, then pairs with a float are summed exactly; from the first pair that is neither on, it is
 * plain arithmetic. A mode that has ended does not come back: what types with operators of their own see hangs on it.
 */
function sumprod(p: Value, q: Value): Value {
  let total: Value = 0;
  let sum: Value = 0;
  const exact = new ExactSum();
  let mode = 'ints' as 'ints' | 'floats' | 'any';
  let inUse = false;
  const left = iter(p);
  const right = iter(q);
  const endMode = (next: 'floats' | 'any'): void => {
    if (inUse) total = add(total, mode === 'ints' ? sum : new PyFloat(exact.value));
    mode = next;
    inUse = false;
  };
  const addFloats = (a: Value, b: Value): boolean => {
    const [x, y] = [floatFactor(a), floatFactor(b)];
    if (x === undefined || y === undefined || !(a instanceof PyFloat || b instanceof PyFloat)) return false;
    const product = x * y;
    const error = productError(x, y, product);
    if (!Number.isFinite(product) || !Number.isFinite(error)) return false;
    exact.add(product);
    exact.add(error);
    return (inUse = true);
  };
  for (;;) {
    const a = next(left);
    const b = next(right);
    if (a === undefined && b === undefined) break;
    if (a === undefined || b === undefined) throw valueError('Inputs are not the same length');
    if (mode === 'ints') {
      if (isExactInt(a) && isExactInt(b)) {
        sum = add(sum, mul(a, b));
        inUse = true;
        continue;
      }
      endMode('floats');
    }
    if (mode === 'floats') {
      if (addFloats(a, b)) continue;
      endMode('any');
    }
    total = add(total, mul(a, b));
  }
  endMode('any');
  return total;
}

const isExactInt = (value: Value): boolean => typeof value === 'number' || typeof value === 'bigint';

/** An exact float, or an int or bool that a float can stand for. */
function floatFactor(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  if (typeof value === 'boolean') return Number(value);
  return isExactInt(value) ? Number(value) : undefined;
}

function dist(p: Value, q: Value): Value {
  const left = toArray(p);
  const right = toArray(q);
  if (left.length !== right.length) throw valueError('both points must have the same number of dimensions');
  return new PyFloat(hypot(left.map((coordinate, i) => toFloat(coordinate) - toFloat(right[i]!))));
}

function fma(x: Value, y: Value, z: Value): Value {
  const [a, b, c] = [toFloat(x), toFloat(y), toFloat(z)];
  const plain = a * b + c;
  if (!Number.isFinite(a) || !Number.isFinite(b) || !Number.isFinite(c)) {
    if (Number.isFinite(a) && Number.isFinite(b)) return new PyFloat(c);
    if (Number.isNaN(plain) && !Number.isNaN(a) && !Number.isNaN(b) && !Number.isNaN(c))
      throw valueError('invalid operation in fma');
    return new PyFloat(plain);
  }
  if (a === 0 || b === 0) return new PyFloat(plain);
  const [n1, d1] = exactRatio(a);
  const [n2, d2] = exactRatio(b);
  const result = nearest([[n1 * n2, d1 * d2], exactRatio(c)]);
  if (!Number.isFinite(result)) throw overflowError('overflow in fma');
  // An exact 0 of opposite operands is +0; what is too small for a double keeps the sign of the product.
  if (result !== 0 || c !== 0) return new PyFloat(result);
  return new PyFloat(Math.sign(a) * Math.sign(b) * 0);
}

export const MATH_SUMS = {
  'fsum(seq, /)': fsum,
  'sumprod(p, q, /)': sumprod,
  'dist(p, q, /)': dist,
  'hypot(*coordinates)': (coordinates: Value[]) => new PyFloat(hypot(coordinates.map(toFloat))),
  'fma(x, y, z, /)': fma,
};
