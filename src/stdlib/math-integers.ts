// The integer functions of math: factorial, comb, perm, gcd, lcm, isqrt, prod.

import { checkedProduct, intAbs, intFloorDiv, intMul } from '../runtime/arithmetic/int.ts';
import { overflowError, valueError } from '../runtime/exceptions/raise.ts';
import type { Value } from '../runtime/objects/object.ts';
import { normalizeInt, type PyInt } from '../runtime/objects/scalars.ts';
import { forEach } from '../runtime/protocols/iterate.ts';
import { mul, toIndex } from '../runtime/protocols/numbers.ts';
import { spend } from '../runtime/thread.ts';
import { squareRoot } from './math-special.ts';

/** CPython takes these arguments as C long long. */
const LONG_MAX = '9223372036854775807';

/** The product first * (first + 1) * … * last, halved again and again so that factors of like size meet. */
function productOfRange(first: bigint, last: bigint): bigint {
  if (last - first < 8n) {
    let product = first;
    for (let factor = first + 1n; factor <= last; factor++) product *= factor;
    return product;
  }
  const middle = (first + last) >> 1n;
  return checkedProduct(productOfRange(first, middle), productOfRange(middle + 1n, last));
}

function factorial(n: Value): Value {
  const value = toIndex(n);
  if (value < 0) throw valueError('factorial() not defined for negative values');
  if (typeof value === 'bigint') throw overflowError(`factorial() argument should not exceed ${LONG_MAX}`);
  spend(value);
  return value < 2 ? 1 : normalizeInt(productOfRange(1n, BigInt(value)));
}

/** The arguments of comb and perm, not negative. */
function natural(value: Value, name: string): PyInt {
  const int = toIndex(value);
  if (int < 0) throw valueError(`${name} must be a non-negative integer`);
  return int;
}

function perm(n: Value, k?: Value): Value {
  if (k === undefined || k === null) return factorial(n);
  const total = natural(n, 'n');
  const chosen = natural(k, 'k');
  if (chosen > total) return 0;
  if (typeof chosen === 'bigint') throw overflowError(`k must not exceed ${LONG_MAX}`);
  if (chosen === 0) return 1;
  spend(chosen);
  return normalizeInt(productOfRange(BigInt(total) - BigInt(chosen) + 1n, BigInt(total)));
}

function comb(n: Value, k: Value): Value {
  const total = BigInt(natural(n, 'n'));
  const chosen = BigInt(natural(k, 'k'));
  if (chosen > total) return 0;
  const fewer = chosen < total - chosen ? chosen : total - chosen;
  if (fewer > BigInt(LONG_MAX)) throw overflowError(`min(n - k, k) must not exceed ${LONG_MAX}`);
  if (fewer === 0n) return 1;
  spend(Number(fewer));
  return normalizeInt(productOfRange(total - fewer + 1n, total) / productOfRange(1n, fewer));
}

export function greatestDivisor(left: PyInt, right: PyInt): PyInt {
  let [a, b] = [intAbs(left), intAbs(right)];
  while (typeof a === 'bigint' || typeof b === 'bigint') {
    if (b === 0) return a;
    [a, b] = [b, normalizeInt(BigInt(a) % BigInt(b))];
    spend(1);
  }
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function gcd(integers: Value[]): Value {
  let result: PyInt = 0;
  for (const integer of integers) result = greatestDivisor(result, toIndex(integer));
  return result;
}

function lcm(integers: Value[]): Value {
  let result: PyInt = 1;
  for (const integer of integers) {
    const value = intAbs(toIndex(integer));
    result = value === 0 || result === 0 ? 0 : intMul(intFloorDiv(result, greatestDivisor(result, value)), value);
  }
  return result;
}

function isqrt(n: Value): Value {
  const value = toIndex(n);
  if (value < 0) throw valueError('isqrt() argument must be nonnegative');
  // The root of a double that holds an int exactly is at most one too large once rounded down.
  if (typeof value === 'number') {
    const root = Math.floor(Math.sqrt(value));
    return root * root > value ? root - 1 : root;
  }
  return normalizeInt(squareRoot(value));
}

function prod(iterable: Value, start?: Value): Value {
  let product: Value = start ?? 1;
  forEach(iterable, item => {
    product = mul(product, item);
  });
  return product;
}

export const MATH_INTEGERS = {
  'factorial(n, /)': factorial,
  'perm(n, k=None, /)': perm,
  'comb(n, k, /)': comb,
  'gcd(*integers)': gcd,
  'lcm(*integers)': lcm,
  'isqrt(n, /)': isqrt,
  'prod(iterable, /, *, start=1)': prod,
};
