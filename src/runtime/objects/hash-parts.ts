// 64-bit hashes in two 32-bit halves, so that tables of tuples and numbers need no bigint.
//
// `hashParts(value)` leaves CPython's 64-bit hash of the value in `parts.lo` and `parts.hi`: numbers and tuples are done
// here, everything else asks the hash protocol. Tuples are mixed by the xxHash variant of CPython, because programs
// can see the outcome: it decides the order in which a set of tuples is walked.

import { PyTuple, tupleType } from './containers.ts';
import { keyProtocol } from './key-protocol.ts';
import type { Value } from './object.ts';

/** The result of the last `hashParts`: two int32 halves. */
export const parts = { lo: 0, hi: 0 };

export function hashParts(value: Value): void {
  if (typeof value === 'number') setNumber(value === -1 ? -2 : value);
  else if (value instanceof PyTuple && value.cls === tupleType) hashItems(value.items);
  else splitHash(keyProtocol.hash(value));
}

/** The halves of a hash that is given as an int. */
export function splitHash(hash: number | bigint): void {
  if (typeof hash === 'number') setNumber(hash);
  else {
    parts.lo = Number(BigInt.asIntN(32, hash));
    parts.hi = Number(BigInt.asIntN(32, hash >> 32n));
  }
}

/** A safe integer in two's complement. */
function setNumber(value: number): void {
  const lo = value | 0;
  parts.lo = lo;
  parts.hi = lo === value ? lo >> 31 : Math.floor(value / 4294967296) | 0;
}

/** The int that both halves stand for. */
export function joinParts(): number | bigint {
  const { lo, hi } = parts;
  if (hi >= -0x200000 && hi < 0x200000) return hi * 4294967296 + (lo >>> 0);
  return (BigInt(hi) << 32n) | BigInt(lo >>> 0);
}

/** One int32 that stands for both halves, for tables of our own. */
export function foldParts(): number {
  return parts.lo ^ Math.imul(parts.hi, 0x9e3779b1);
}

// CPython's constants for tuples: 11400714785074694791, 14029467366897019727, 2870177450012600261.
const PRIME1 = { lo: 0x85ebca87 | 0, hi: 0x9e3779b1 | 0 };
const PRIME2 = { lo: 0x27d4eb4f | 0, hi: 0xc2b2ae3d | 0 };
const PRIME5 = { lo: 0x165667c5 | 0, hi: 0x27d4eb2f | 0 };

/** Ints below it times the lower half of PRIME2 are exact doubles. */
const SMALL = 0x200000;
const PRIME2_LOW = PRIME2.lo >>> 0;

/** The hash of a tuple of these items. */
export function hashItems(items: readonly Value[]): void {
  let lo = PRIME5.lo;
  let hi = PRIME5.hi;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    let laneLo: number;
    let laneHi: number;
    // acc += hash * PRIME2
    if (typeof item === 'number' && item >= 0 && item < SMALL) {
      laneLo = Math.imul(item, PRIME2.lo);
      laneHi = Math.imul(item, PRIME2.hi) + Math.floor((item * PRIME2_LOW) / 4294967296);
    } else {
      hashParts(item);
      laneLo = Math.imul(parts.lo, PRIME2.lo);
      laneHi = multiplyHigh(parts.lo, parts.hi, PRIME2.lo, PRIME2.hi);
    }
    const sum = (lo + laneLo) | 0;
    hi = (hi + laneHi + (sum >>> 0 < lo >>> 0 ? 1 : 0)) | 0;
    lo = sum;
    // acc = rotate(acc, 31)
    const rotatedLo = (lo << 31) | (hi >>> 1);
    const rotatedHi = (hi << 31) | (lo >>> 1);
    // acc *= PRIME1
    hi = multiplyHigh(rotatedLo, rotatedHi, PRIME1.lo, PRIME1.hi);
    lo = Math.imul(rotatedLo, PRIME1.lo);
  }
  // acc += len ^ (PRIME5 ^ 3527539)
  const sum = (lo >>> 0) + ((items.length ^ PRIME5.lo ^ 3527539) >>> 0);
  hi = (hi + PRIME5.hi + (sum > 0xffffffff ? 1 : 0)) | 0;
  lo = sum | 0;
  if (lo === -1 && hi === -1) {
    lo = 1546275796;
    hi = 0;
  }
  parts.lo = lo;
  parts.hi = hi;
}

/** The upper half of the low 64 bits of a product. */
function multiplyHigh(aLo: number, aHi: number, bLo: number, bHi: number): number {
  const a0 = aLo & 0xffff;
  const a1 = aLo >>> 16;
  const b0 = bLo & 0xffff;
  const b1 = bLo >>> 16;
  // Four products of 16-bit halves: nothing leaves 32 bits, so all of it is integer arithmetic.
  const low = Math.imul(a0, b0);
  const left = Math.imul(a1, b0);
  const right = Math.imul(a0, b1);
  const middle = (low >>> 16) + (left & 0xffff) + (right & 0xffff);
  const carry = Math.imul(a1, b1) + (left >>> 16) + (right >>> 16) + (middle >>> 16);
  return (carry + Math.imul(aLo, bHi) + Math.imul(aHi, bLo)) | 0;
}
