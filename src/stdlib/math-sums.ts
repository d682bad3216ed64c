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
import { add, exactInt, mul, toFloat } from '../runtime/protocols/numbers.ts';

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

function sumprod(p: Value, q: Value): Value {
  let total: Value = 0;
  let exact: ExactSum | null = null;
  const left = iter(p);
  const right = iter(q);
  for (;;) {
    const a = next(left);
    const b = next(right);
    if (a === undefined && b === undefined) break;
    if (a === undefined || b === undefined) throw valueError('Inputs are not the same length');
    const [x, y] = [floatFactor(a), floatFactor(b)];
    if (x !== undefined && y !== undefined && (a instanceof PyFloat || b instanceof PyFloat)) {
      const product = x * y;
      const error = productError(x, y, product);
      if (Number.isFinite(product) && Number.isFinite(error)) {
        exact ??= new ExactSum();
        exact.add(product);
        exact.add(error);
        continue;
      }
    }
    total = add(total, mul(a, b));
  }
  return exact === null ? total : add(total, new PyFloat(exact.value));
}

/** An exact float, or an int that a float can stand for. */
function floatFactor(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const int = exactInt(value);
  return int === undefined ? undefined : Number(int);
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
    if (Number.isNaN(plain) && !Number.isNaN(a) && !Number.isNaN(b) && !Number.isNaN(c))
      throw valueError('invalid operation in fma');
    return new PyFloat(plain);
  }
  if (a === 0 || b === 0) return new PyFloat(plain);
  const [n1, d1] = exactRatio(a);
  const [n2, d2] = exactRatio(b);
  const result = nearest([[n1 * n2, d1 * d2], exactRatio(c)]);
  if (!Number.isFinite(result)) throw overflowError('overflow in fma');
  // An exact 0 of opposite operands is +0; an underflow keeps the sign of the product.
  return new PyFloat(result === 0 && plain === 0 ? plain : result);
}

export const MATH_SUMS = {
  'fsum(seq, /)': fsum,
  'sumprod(p, q, /)': sumprod,
  'dist(p, q, /)': dist,
  'hypot(*coordinates)': (coordinates: Value[]) => new PyFloat(hypot(coordinates.map(toFloat))),
  'fma(x, y, z, /)': fma,
};
