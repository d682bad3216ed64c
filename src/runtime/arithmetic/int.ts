// Arithmetic on exact ints: a number while it is a safe integer, else a bigint; never -0.
//
// Every function takes and gives that normalised form. Two numbers are worked out in doubles as long as the result is
// proven to be exact, and in BigInt otherwise. What `+` and its relatives mean for other types is in numbers.ts.
// Quotients of doubles avoid JavaScript's `%`, which is four times slower than `x - Math.floor(x / m) * m` above 2^31.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, overflowError, valueError, zeroDivisionError } from '../exceptions/raise.ts';
import { normalizeInt, type PyInt } from '../objects/scalars.ts';
import { spend, thread } from '../thread.ts';
import { nearQuotient, roughSize } from './near-quotient.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
/** Up to here the quotient of two safe integers, rounded down, and the product of divisor and quotient are exact. */
const EXACT_QUOTIENT = 2 ** 52;
const TWO_32 = 4294967296;
/** V8's largest BigInt has 2^30 bits; a larger result is a MemoryError. */
const MAX_BITS = 2 ** 30 - 64;
/** Squares below this bound are safe integers. */
const SAFE_ROOT = 94906265;

const isInt32 = (value: number): boolean => (value | 0) === value;

export function intAdd(left: PyInt, right: PyInt): PyInt {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (sum <= MAX_SAFE && sum >= -MAX_SAFE) return sum;
  }
  return normalizeInt(BigInt(left) + BigInt(right));
}

export function intSub(left: PyInt, right: PyInt): PyInt {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (difference <= MAX_SAFE && difference >= -MAX_SAFE) return difference;
  }
  return normalizeInt(BigInt(left) - BigInt(right));
}

export function intMul(left: PyInt, right: PyInt): PyInt {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (product <= MAX_SAFE && product >= -MAX_SAFE) return product + 0;
  }
  return normalizeInt(checkedProduct(BigInt(left), BigInt(right)));
}

/** The product of bigints, accounted for when it is long work. */
export function checkedProduct(left: bigint, right: bigint): bigint {
  try {
    if ((left > HUGE || left < MINUS_HUGE) && (right > HUGE || right < MINUS_HUGE)) {
      thread.afford((bitLength(left) + bitLength(right)) * MILLISECONDS_PER_BIT);
    }
    const product = left * right;
    // Only operands far above a machine word cost noticeable time.
    if (product > LONG_WORK || product < MINUS_LONG_WORK) spend(bitLength(product) >> 12);
    return product;
  } catch (error) {
    throw error instanceof RangeError ? newException(EXCEPTIONS.MemoryError) : error;
  }
}
const LONG_WORK = 1n << 65536n;
const HUGE = 1n << 1_000_000n;
// Negated once: each negation would copy all the digits.
const MINUS_LONG_WORK = -LONG_WORK;
const MINUS_HUGE = -HUGE;
/** Of a product of two factors alike, some 10^7 bits long. */
const MILLISECONDS_PER_BIT = 2e-5;

export function intFloorDiv(left: PyInt, right: PyInt): PyInt {
  if (right === 0) throw zeroDivisionError('division by zero');
  if (typeof left === 'number' && typeof right === 'number') {
    const quotient = Math.floor(left / right);
    if (left <= EXACT_QUOTIENT && left >= -EXACT_QUOTIENT) return quotient + 0;
    // The rounded quotient may have reached the next integer; its product then passes the dividend.
    const product = quotient * right;
    return right > 0 ? (product > left ? quotient - 1 : quotient) : product < left ? quotient - 1 : quotient;
  }
  return normalizeInt(floorDivBig(BigInt(left), BigInt(right)));
}

function floorDivBig(left: bigint, right: bigint): bigint {
  const near = nearQuotient(left, right);
  if (near !== undefined) return near;
  const quotient = left / right;
  // The remainder is a second division: it only matters where rounding goes the other way.
  return left < 0n !== right < 0n && left % right !== 0n ? quotient - 1n : quotient;
}

export function intMod(left: PyInt, right: PyInt): PyInt {
  if (right === 0) throw zeroDivisionError('division by zero');
  if (typeof left === 'number' && typeof right === 'number') {
    if (left <= EXACT_QUOTIENT && left >= -EXACT_QUOTIENT && right <= EXACT_QUOTIENT && right >= -EXACT_QUOTIENT) {
      return left - Math.floor(left / right) * right;
    }
    const rest = left % right;
    return (rest !== 0 && rest < 0 !== right < 0 ? rest + right : rest) + 0;
  }
  return normalizeInt(modBig(BigInt(left), BigInt(right)));
}

function modBig(left: bigint, right: bigint): bigint {
  const near = nearQuotient(left, right);
  if (near !== undefined) return left - near * right;
  const rest = left % right;
  return rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest;
}

/** left / right, correctly rounded. */
export function intTrueDiv(left: PyInt, right: PyInt): number {
  if (right === 0) throw zeroDivisionError('division by zero');
  if (typeof left === 'number' && typeof right === 'number') return left / right;
  const negative = left < 0 !== right < 0;
  const quotient = divideRounded(absBig(BigInt(left)), absBig(BigInt(right)));
  if (quotient === Infinity) throw overflowError('integer division result too large for a float');
  return negative ? -quotient : quotient;
}

/** The double nearest to left / right for non-negative bigints; Infinity when it is too large. */
export function divideRounded(left: bigint, right: bigint): number {
  if (left === 0n) return 0;
  // 56 bits of quotient: the 53 of a double, and enough below for rounding once the rest is folded into the last bit.
  const shift = bitLength(left) - bitLength(right) - 56;
  if (shift > 1024) return Infinity;
  if (shift < -1200) return 0;
  const [numerator, denominator] = shift > 0 ? [left, right << BigInt(shift)] : [left << BigInt(-shift), right];
  let quotient = numerator / denominator;
  if (quotient * denominator !== numerator) quotient |= 1n;
  return scaleRounded(quotient, shift);
}

/** The double nearest to value * 2^exponent (ties to even), for a non-negative bigint. */
export function scaleRounded(value: bigint, exponent: number): number {
  if (value === 0n) return 0;
  const bits = bitLength(value);
  if (bits + exponent > 1024) return Infinity;
  // Bits that do not fit: below the 53 of a normal double, or below 2^-1074.
  const drop = Math.max(bits - 53, -1074 - exponent);
  if (drop > bits + 1) return 0;
  let kept = value;
  if (drop > 0) {
    const width = BigInt(drop);
    const rest = BigInt.asUintN(drop, value);
    const half = 1n << (width - 1n);
    kept = value >> width;
    if (rest > half || (rest === half && (kept & 1n) === 1n)) kept += 1n;
  }
  const scale = exponent + Math.max(drop, 0);
  // A power of two below 2^-1022 times at most 53 bits is exact in two steps only.
  return scale < -1000
    ? Number(kept) * 2 ** -600 * 2 ** (scale + 600)
    : scale > 900
      ? Number(kept) * 2 ** 900 * 2 ** (scale - 900)
      : Number(kept) * 2 ** scale;
}

/** The double nearest to an int. */
export function intToFloat(value: PyInt): number {
  if (typeof value === 'number') return value;
  const result = Number(value);
  if (result === Infinity || result === -Infinity) throw overflowError('int too large to convert to float');
  return result;
}

/** The int that a double is, after rounding towards zero. */
export function floatToInt(value: number): PyInt {
  if (value <= MAX_SAFE && value >= -MAX_SAFE) return Math.trunc(value) + 0;
  if (Number.isNaN(value)) throw valueError('cannot convert float NaN to integer');
  if (value === Infinity || value === -Infinity) throw overflowError('cannot convert float infinity to integer');
  return BigInt(Math.trunc(value));
}

// ---- powers ------------------------------------------------------------------------------------------------------

/** base ** exponent for exponent >= 0. */
export function intPow(base: PyInt, exponent: PyInt): PyInt {
  if (typeof base === 'number' && typeof exponent === 'number') {
    // Doubles by repeated squaring: exact while every product is safe. Math.pow is not exact for large results.
    let result = 1;
    let square = base;
    let rest = exponent;
    for (;;) {
      if (rest & 1) {
        result *= square;
        if (result > MAX_SAFE || result < -MAX_SAFE) break;
      }
      rest = Math.floor(rest / 2);
      if (rest === 0) return result + 0;
      square *= square;
      if (square > MAX_SAFE) break;
    }
  }
  if (base === 1 || base === 0) return base;
  if (base === -1) return isOdd(exponent) ? -1 : 1;
  return bigPow(BigInt(base), exponent);
}

const isOdd = (value: PyInt): boolean => (typeof value === 'number' ? value % 2 !== 0 : (value & 1n) === 1n);

function bigPow(base: bigint, exponent: PyInt): PyInt {
  const work = bitLength(base) * Number(exponent);
  if (work > 2 * MAX_BITS) throw newException(EXCEPTIONS.MemoryError);
  spend(Math.floor(work / 1024));
  if (work > 1e6) thread.afford(2 * work * MILLISECONDS_PER_BIT);
  try {
    return normalizeInt(base ** BigInt(exponent));
  } catch (error) {
    throw error instanceof RangeError ? newException(EXCEPTIONS.MemoryError) : error;
  }
}

/** pow(base, exponent, modulus) */
export function intPowMod(base: PyInt, exponent: PyInt, modulus: PyInt): PyInt {
  if (modulus === 0) throw valueError('pow() 3rd argument cannot be 0');
  let start = intMod(base, modulus);
  let power = exponent;
  if (exponent < 0) {
    start = inverse(start, modulus);
    power = intNeg(exponent);
  }
  if (modulus === 1 || modulus === -1) return 0;
  const size = typeof modulus === 'number' ? Math.abs(modulus) : absBig(modulus);
  if (typeof size === 'number' && size <= SAFE_ROOT && typeof power === 'number') {
    return intMod(smallPowMod(intMod(start, size) as number, power, size), modulus);
  }
  const big = BigInt(size);
  const factor = BigInt(intMod(start, normalizeInt(big)));
  const isSmall = factor <= SMALL_FACTOR;
  let result = 1n;
  const cost = 1 + (bitLength(big) >> 6);
  // The exponent's bits as text, from the top: shifting a long bigint bit by bit would be quadratic.
  const bits = power.toString(2);
  for (let at = 0; at < bits.length; at++) {
    const square = result * result;
    if (bits.charCodeAt(at) !== 49) result = square % big;
    // A small factor needs no remainder of its own.
    else result = ((isSmall ? square : square % big) * factor) % big;
    spend(cost);
  }
  return intMod(normalizeInt(result), modulus);
}

const SMALL_FACTOR = 1n << 32n;

function smallPowMod(base: number, exponent: number, modulus: number): number {
  let result = 1;
  let square = base;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) {
      const product = result * square;
      result = product - Math.floor(product / modulus) * modulus;
    }
    const product = square * square;
    square = product - Math.floor(product / modulus) * modulus;
  }
  return result;
}

/** The number whose product with `value` is 1 modulo `modulus`, by Euclid's extended algorithm. */
function inverse(value: PyInt, modulus: PyInt): PyInt {
  let [previous, rest] = [absBig(BigInt(modulus)), BigInt(intMod(value, normalizeInt(absBig(BigInt(modulus)))))];
  let [before, factor] = [0n, 1n];
  while (rest !== 0n) {
    const quotient = previous / rest;
    [previous, rest] = [rest, previous - quotient * rest];
    [before, factor] = [factor, before - quotient * factor];
  }
  if (previous !== 1n) throw valueError('base is not invertible for the given modulus');
  return intMod(normalizeInt(before), modulus);
}

// ---- bits --------------------------------------------------------------------------------------------------------

export function intNeg(value: PyInt): PyInt {
  return typeof value === 'number' ? 0 - value : normalizeInt(-value);
}

export function intAbs(value: PyInt): PyInt {
  return value < 0 ? intNeg(value) : value;
}

export function intInvert(value: PyInt): PyInt {
  return typeof value === 'number' && value !== MAX_SAFE ? -1 - value : normalizeInt(~BigInt(value));
}

export function intLshift(value: PyInt, count: PyInt): PyInt {
  if (count < 0) throw valueError('negative shift count');
  if (value === 0) return 0;
  if (typeof value === 'number' && count < 54) {
    const result = value * 2 ** Number(count);
    if (result <= MAX_SAFE && result >= -MAX_SAFE) return result;
  }
  // sys.maxsize bits is where CPython gives up by itself.
  if (typeof count === 'bigint' && count >= 1n << 63n) throw overflowError('too many digits in integer');
  if (count > MAX_BITS) throw newException(EXCEPTIONS.MemoryError);
  spend(Number(count) >> 12);
  return normalizeInt(BigInt(value) << BigInt(count));
}

export function intRshift(value: PyInt, count: PyInt): PyInt {
  if (count < 0) throw valueError('negative shift count');
  if (typeof value === 'number') {
    if (count > 53) return value < 0 ? -1 : 0;
    return count < 32 && isInt32(value) ? value >> Number(count) : Math.floor(value / 2 ** Number(count));
  }
  if (count > MAX_BITS) return value < 0n ? -1 : 0;
  return normalizeInt(value >> BigInt(count));
}

export function intAnd(left: PyInt, right: PyInt): PyInt {
  if (typeof left === 'number' && typeof right === 'number') {
    if (isInt32(left) && isInt32(right)) return left & right;
    return joinHalves(Math.floor(left / TWO_32) & Math.floor(right / TWO_32), left & right);
  }
  return normalizeInt(BigInt(left) & BigInt(right));
}

export function intOr(left: PyInt, right: PyInt): PyInt {
  if (typeof left === 'number' && typeof right === 'number') {
    if (isInt32(left) && isInt32(right)) return left | right;
    return joinHalves(Math.floor(left / TWO_32) | Math.floor(right / TWO_32), left | right);
  }
  return normalizeInt(BigInt(left) | BigInt(right));
}

export function intXor(left: PyInt, right: PyInt): PyInt {
  if (typeof left === 'number' && typeof right === 'number') {
    if (isInt32(left) && isInt32(right)) return left ^ right;
    return joinHalves(Math.floor(left / TWO_32) ^ Math.floor(right / TWO_32), left ^ right);
  }
  return normalizeInt(BigInt(left) ^ BigInt(right));
}

/** A two's-complement number from its signed upper half and its lower 32 bits. -2^53 is the one result that is not safe. */
function joinHalves(high: number, low: number): PyInt {
  const result = high * TWO_32 + (low >>> 0);
  return result < -MAX_SAFE ? BigInt(result) : result;
}

export function absBig(value: bigint): bigint {
  return value < 0n ? -value : value;
}

/** The number of bits of the absolute value. */
export function bitLength(value: PyInt): number {
  if (typeof value === 'number') {
    const size = Math.abs(value);
    const high = Math.floor(size / TWO_32);
    return high > 0 ? 64 - Math.clz32(high) : 32 - Math.clz32(size);
  }
  const size = absBig(value);
  // Only the leading digits need to become text.
  const below = size > LONG ? roughSize(size) : 0;
  const text = (below === 0 ? size : size >> BigInt(below)).toString(16);
  return below + text.length * 4 - (Math.clz32(Number.parseInt(text[0]!, 16)) - 28);
}

const LONG = 1n << 1024n;

/** value rounded to a multiple of 10^digits, half to even. */
export function roundToPower(value: PyInt, digits: number): PyInt {
  const unit = 10n ** BigInt(digits);
  const big = BigInt(value);
  let quotient = floorDivBig(big, unit);
  const twice = (big - quotient * unit) * 2n;
  if (twice > unit || (twice === unit && (quotient & 1n) === 1n)) quotient += 1n;
  return normalizeInt(quotient * unit);
}
