// hash() of every value.
//
// Hashes of numbers are CPython's of a 64-bit build, since programs see them: equal numbers of all types hash alike
// (the value modulo the prime 2^61 - 1), and a set of ints is walked in the order of their hashes. Text has a hash of
// our own (CPython's differs from run to run). Objects without an own __hash__ use their identity (types/object.ts).
// At the end this file hands hash and equality to the tables of dict and set.

import { typeError } from '../exceptions/raise.ts';
import { isExactBytes, PyTuple, tupleType } from '../objects/containers.ts';
import { hashItems, joinParts } from '../objects/hash-parts.ts';
import { identityOf } from '../objects/identity.ts';
import { keyProtocol } from '../objects/key-protocol.ts';
import { objectType, type PyObject, type Value } from '../objects/object.ts';
import { intOf, normalizeInt, type PyComplex, PyFloat, type PyInt, typeOf } from '../objects/scalars.ts';
import { type Str, WideStr } from '../objects/str.ts';
import { equals } from './compare.ts';
import { tryUnary } from './operators.ts';

const MODULUS = (1n << 61n) - 1n;
const INFINITY_HASH = 314159;
const NONE_HASH = 0xfca86420;
const IMAGINARY_FACTOR = 1000003n;

export function hash(value: Value): PyInt {
  switch (typeof value) {
    case 'number':
      return value === -1 ? -2 : value;
    case 'string':
      return hashStr(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return hashInt(value);
  }
  if (value === null) return NONE_HASH;
  if (value instanceof PyTuple && value.cls === tupleType) return hashTuple(value.items);
  if (value instanceof PyFloat) return hashFloat(value.value, value);
  if (isExactBytes(value)) return hashCodes(value.data);
  return hashBySpecial(value);
}

function hashBySpecial(value: PyObject): PyInt {
  const method = value.cls.lookup('__hash__');
  if (method === undefined || method === null) throw typeError(`unhashable type: '${value.cls.name}'`);
  const result = intOf(tryUnary(value, '__hash__')!);
  if (result === undefined) throw typeError('__hash__ method should return an integer');
  // A result of 64 bits stands as it is; a longer one is hashed as an int.
  if (typeof result === 'number' || BigInt.asIntN(64, result) === result) return result === -1 ? -2 : result;
  return hashInt(result);
}

// ---- numbers ---------------------------------------------------------------------------------------------------------

export function hashInt(value: PyInt): PyInt {
  if (typeof value === 'number') return value === -1 ? -2 : value;
  const rest = value < 0n ? -(-value % MODULUS) : value % MODULUS;
  return rest === -1n ? -2 : normalizeInt(rest);
}

/** The hash of a double; `owner` gives the hash of a NaN, which equals nothing but itself. */
export function hashFloat(value: number, owner: PyObject): PyInt {
  if (Number.isInteger(value)) return hashInt(Number.isSafeInteger(value) ? value + 0 : BigInt(value));
  if (Number.isNaN(value)) return identityOf(owner) / 16;
  if (value === Infinity || value === -Infinity) return value > 0 ? INFINITY_HASH : -INFINITY_HASH;
  // value = mantissa / 2^places; dividing by 2 modulo 2^61 - 1 rotates to the right by one bit.
  let mantissa = Math.abs(value);
  let places = 0;
  while (mantissa < 2 ** 52) {
    mantissa *= 2;
    places++;
  }
  const rotation = BigInt((61 - (places % 61)) % 61);
  const result = (BigInt(mantissa) << rotation) % MODULUS;
  return normalizeInt(value < 0 ? -result : result);
}

export function hashComplex(value: PyComplex): PyInt {
  const real = BigInt(hashFloat(value.real, value));
  const imag = BigInt(hashFloat(value.imag, value));
  return finish(real + IMAGINARY_FACTOR * imag);
}

/** Brings a result into signed 64 bits; -1 is reserved. */
function finish(value: bigint): PyInt {
  const signed = BigInt.asIntN(64, value);
  return signed === -1n ? -2 : normalizeInt(signed);
}

// ---- text and containers -----------------------------------------------------------------------------------------------

/** Two 32-bit mixes over the code points, joined to 53 bits. */
export function hashCodes(codes: ArrayLike<number>): number {
  let first = 0x2f0b4a27;
  let second = 0x6c62272e;
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i]!;
    first = Math.imul(first ^ code, 0x9e3779b1);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return joinMixes(first, second);
}

function joinMixes(first: number, second: number): number {
  const a = Math.imul(first ^ (first >>> 15), 0xc2b2ae35) ^ (second >>> 13);
  const b = Math.imul(second ^ (second >>> 16), 0x27d4eb2f) ^ (first >>> 14);
  return (b & 0x1fffff) * 4294967296 + (a >>> 0);
}

export function hashStr(value: Str): number {
  if (value instanceof WideStr) return hashCodes(value.codes);
  let first = 0x2f0b4a27;
  let second = 0x6c62272e;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    first = Math.imul(first ^ code, 0x9e3779b1);
    second = Math.imul(second ^ code, 0x85ebca6b);
  }
  return value === '' ? 0 : joinMixes(first, second);
}

export function hashTuple(items: readonly Value[]): PyInt {
  hashItems(items);
  return joinParts();
}

/** hash(frozenset(…)) from the hashes of its elements, in any order. */
export function hashFrozenset(hashes: Iterable<PyInt>): PyInt {
  let result = 0n;
  let count = 0n;
  for (const element of hashes) {
    const bits = BigInt.asUintN(64, BigInt(element));
    result ^= BigInt.asUintN(64, (bits ^ 89869747n ^ (bits << 16n)) * 3644798167n);
    count++;
  }
  result ^= BigInt.asUintN(64, (count + 1n) * 1927868237n);
  result ^= (result >> 11n) ^ (result >> 25n);
  result = BigInt.asIntN(64, result * 69069n + 907133923n);
  return result === -1n ? 590923713 : normalizeInt(result);
}

// ---- for dict and set ----------------------------------------------------------------------------------------------------

keyProtocol.hash = hash;
keyProtocol.equal = equals;
keyProtocol.byIdentity = key => {
  const type = typeOf(key);
  return (type.keyedByIdentity ??= ['__eq__', '__hash__'].every(
    name => type.lookup(name) === objectType.attrs.get(name),
  ));
};
