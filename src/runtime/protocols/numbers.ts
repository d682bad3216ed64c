// The operators: `add(a, b)` is a + b, with the exceptions and texts of CPython.
//
// Each opens with the case of two small ints, short enough for V8 to inline at its call sites; then come the other
// exact number types without a look at any class; what remains (instances of subclasses, sequences, classes with
// special methods) goes by the special methods in operators.ts. An exact int is a JS number or bigint and an exact
// float a PyFloat, so subclasses that override an operator never meet the fast cases.
//
// BINARY and IN_PLACE give the functions by the core tree's operator names.

import { complexDiv, complexMul, complexPow, realOverComplex } from '../arithmetic/complex.ts';
import { floatDiv, floatFloorDiv, floatMod, floatPow } from '../arithmetic/float.ts';
import {
  intAbs,
  intAdd,
  intAnd,
  intFloorDiv,
  intInvert,
  intLshift,
  intMod,
  intMul,
  intNeg,
  intOr,
  intPow,
  intPowMod,
  intRshift,
  intSub,
  intToFloat,
  intTrueDiv,
  intXor,
} from '../arithmetic/int.ts';
import { overflowError, typeError, zeroDivisionError } from '../exceptions/raise.ts';
import { bytesType, listType, PyBytes, PyList, PyTuple, tupleType } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import {
  complexType,
  exactInt,
  floatOf,
  floatType,
  PyComplex,
  PyFloat,
  type PyInt,
  typeOf,
} from '../objects/scalars.ts';
import { isExactSet } from '../objects/set.ts';
import { joined as joinedData } from '../text/byte-edits.ts';
import { repeat } from '../text/join.ts';
import { spend } from '../thread.ts';
import { warnAboutInvertedBool, warnAboutSubclass } from '../warnings.ts';
import {
  AND,
  addGeneric,
  binary,
  DIVMOD,
  FLOORDIV,
  iaddGeneric,
  imulGeneric,
  index,
  inPlace,
  LSHIFT,
  MATMUL,
  MOD,
  mulGeneric,
  type OperatorNames,
  OR,
  POW,
  RSHIFT,
  SUB,
  TRUEDIV,
  ternaryPow,
  unary,
  XOR,
} from './operators.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;
/** Quotients of ints up to here are exact when rounded down. */
const EXACT_QUOTIENT = 2 ** 52;

// ---- what the operands are -----------------------------------------------------------------------------------------

/** The double of an exact float, int or bool; undefined for other values. Raises OverflowError for huge ints. */
function exactFloat(value: Value): number | undefined {
  if (value instanceof PyFloat) return value.value;
  const int = exactInt(value);
  return int === undefined ? undefined : intToFloat(int);
}

const isComplex = (value: Value): value is PyComplex => value instanceof PyComplex;
const isExactComplex = (value: Value): boolean => isComplex(value) && value.cls === complexType;
/** Not an instance of a subclass of complex, which may have operators of its own. */
const plainIfComplex = (value: Value): boolean => !isComplex(value) || value.cls === complexType;

/** The result in floats or complex numbers, where at least one operand is one; undefined for all other operands. */
function inexact(
  left: Value,
  right: Value,
  floats: (left: number, right: number) => number,
  complexes: ((left: Value, right: Value) => Value | undefined) | null,
): Value | undefined {
  if (left instanceof PyFloat || right instanceof PyFloat) {
    const a = exactFloat(left);
    if (a !== undefined) {
      const b = exactFloat(right);
      if (b !== undefined) return new PyFloat(floats(a, b));
    }
  }
  if (complexes !== null && (isComplex(left) || isComplex(right)) && plainIfComplex(left) && plainIfComplex(right)) {
    return complexes(left, right);
  }
  return undefined;
}

// ---- + - * -----------------------------------------------------------------------------------------------------------

export function add(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (sum <= MAX_SAFE && sum >= -MAX_SAFE) return sum;
  }
  return addSlow(left, right);
}

function addSlow(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (right instanceof PyFloat) return new PyFloat(left.value + right.value);
    if (typeof right === 'number') return new PyFloat(left.value + right);
  } else if (typeof left === 'number' && right instanceof PyFloat) return new PyFloat(left + right.value);
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  if (left instanceof PyList) {
    if (left.cls === listType && right instanceof PyList && right.cls === listType)
      return new PyList(joinItems(left.items, right.items));
  } else if (left instanceof PyTuple && left.cls === tupleType && right instanceof PyTuple && right.cls === tupleType) {
    if (left.items.length > 0 && right.items.length > 0) return new PyTuple(joinItems(left.items, right.items));
  }
  if (left instanceof PyBytes && left.cls === bytesType && right instanceof PyBytes && right.cls === bytesType) {
    if (left.data.length > 0 && right.data.length > 0) return new PyBytes(joinedData(left.data, right.data));
  }
  return addExact(left, right) ?? addGeneric(left, right);
}

/** The items of two sequences as one array. `concat` leaves machine code: only long ones are worth it. */
function joinItems(left: readonly Value[], right: readonly Value[]): Value[] {
  const length = left.length + right.length;
  spend(length >> 3);
  if (length > 64) return left.concat(right);
  const items = left.slice();
  for (let i = 0; i < right.length; i++) items.push(right[i]!);
  return items;
}

function addExact(left: Value, right: Value): Value | undefined {
  const a = exactInt(left);
  const b = exactInt(right);
  if (a !== undefined && b !== undefined) return intAdd(a, b);
  return inexact(left, right, (x, y) => x + y, addComplex);
}

/** A real operand has no imaginary part, not one of 0: -0.0 and infinities of the other one stay as they are. */
export function addComplex(left: Value, right: Value): Value | undefined {
  if (!isComplex(left)) {
    const real = exactFloat(left);
    return real === undefined ? undefined : new PyComplex(real + (right as PyComplex).real, (right as PyComplex).imag);
  }
  if (isComplex(right)) return new PyComplex(left.real + right.real, left.imag + right.imag);
  const real = exactFloat(right);
  return real === undefined ? undefined : new PyComplex(left.real + real, left.imag);
}

export function sub(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (difference <= MAX_SAFE && difference >= -MAX_SAFE) return difference;
  }
  return subSlow(left, right);
}

function subSlow(left: Value, right: Value): Value {
  if (left instanceof PyFloat) {
    if (right instanceof PyFloat) return new PyFloat(left.value - right.value);
    if (typeof right === 'number') return new PyFloat(left.value - right);
  } else if (typeof left === 'number' && right instanceof PyFloat) return new PyFloat(left - right.value);
  if (isExactSet(left) && isExactSet(right)) return left.difference(right, left.cls);
  return subExact(left, right) ?? binary(left, right, SUB);
}

function subExact(left: Value, right: Value): Value | undefined {
  const a = exactInt(left);
  const b = exactInt(right);
  if (a !== undefined && b !== undefined) return intSub(a, b);
  return inexact(left, right, (x, y) => x - y, subComplex);
}

export function subComplex(left: Value, right: Value): Value | undefined {
  if (!isComplex(left)) {
    const real = exactFloat(left);
    return real === undefined ? undefined : new PyComplex(real - (right as PyComplex).real, -(right as PyComplex).imag);
  }
  if (isComplex(right)) return new PyComplex(left.real - right.real, left.imag - right.imag);
  const real = exactFloat(right);
  return real === undefined ? undefined : new PyComplex(left.real - real, left.imag);
}

export function mul(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    // + 0 turns -0 into 0.
    if (product <= MAX_SAFE && product >= -MAX_SAFE) return product + 0;
  }
  return mulSlow(left, right);
}

function mulSlow(left: Value, right: Value): Value {
  if (typeof left === 'string' && typeof right === 'number') return repeat(left, right);
  if (left instanceof PyFloat) {
    if (right instanceof PyFloat) return new PyFloat(left.value * right.value);
    if (typeof right === 'number') return new PyFloat(left.value * right);
  } else if (typeof left === 'number' && right instanceof PyFloat) return new PyFloat(left * right.value);
  return mulExact(left, right) ?? mulGeneric(left, right);
}

function mulExact(left: Value, right: Value): Value | undefined {
  const a = exactInt(left);
  const b = exactInt(right);
  if (a !== undefined && b !== undefined) return intMul(a, b);
  return inexact(left, right, (x, y) => x * y, mulComplex);
}

export function mulComplex(left: Value, right: Value): Value | undefined {
  if (isComplex(left) && isComplex(right)) return complexMul(left.real, left.imag, right.real, right.imag);
  const [complex, other] = isComplex(left) ? [left, right] : [right as PyComplex, left];
  const real = exactFloat(other);
  return real === undefined ? undefined : new PyComplex(complex.real * real, complex.imag * real);
}

// ---- / // % -----------------------------------------------------------------------------------------------------------

export function trueDiv(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number' && right !== 0) return new PyFloat(left / right);
  if (left instanceof PyFloat && right instanceof PyFloat && right.value !== 0)
    return new PyFloat(left.value / right.value);
  return divExact(left, right) ?? binary(left, right, TRUEDIV);
}

function divExact(left: Value, right: Value): Value | undefined {
  const a = exactInt(left);
  const b = exactInt(right);
  if (a !== undefined && b !== undefined) return new PyFloat(intTrueDiv(a, b));
  return inexact(left, right, floatDiv, divComplex);
}

export function divComplex(left: Value, right: Value): Value | undefined {
  if (!isComplex(right)) {
    const real = exactFloat(right);
    if (real === undefined) return undefined;
    if (real === 0) throw zeroDivisionError('division by zero');
    return new PyComplex((left as PyComplex).real / real, (left as PyComplex).imag / real);
  }
  if (isComplex(left)) return complexDiv(left.real, left.imag, right.real, right.imag);
  const real = exactFloat(left);
  return real === undefined ? undefined : realOverComplex(real, right.real, right.imag);
}

export function floorDiv(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number' && right !== 0) {
    if (left <= EXACT_QUOTIENT && left >= -EXACT_QUOTIENT) return Math.floor(left / right) + 0;
  }
  return floorDivExact(left, right) ?? binary(left, right, FLOORDIV);
}

function floorDivExact(left: Value, right: Value): Value | undefined {
  const a = exactInt(left);
  const b = exactInt(right);
  if (a !== undefined && b !== undefined) return intFloorDiv(a, b);
  return inexact(left, right, floatFloorDiv, null);
}

export function mod(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number' && right > 0 && right <= EXACT_QUOTIENT) {
    if (left >= 0 && left <= EXACT_QUOTIENT) {
      // A whole 32-bit division is quickest; above it `%` would be slow, and the quotient is exact.
      return left <= 0x7fffffff && right <= 0x7fffffff ? left % right : left - Math.floor(left / right) * right;
    }
  }
  return modExact(left, right) ?? binary(left, right, MOD);
}

function modExact(left: Value, right: Value): Value | undefined {
  const a = exactInt(left);
  const b = exactInt(right);
  if (a !== undefined && b !== undefined) return intMod(a, b);
  return inexact(left, right, floatMod, null);
}

export function divmod(left: Value, right: Value): Value {
  const a = exactInt(left);
  const b = exactInt(right);
  if (a !== undefined && b !== undefined) return new PyTuple([intFloorDiv(a, b), intMod(a, b)]);
  if (left instanceof PyFloat || right instanceof PyFloat) {
    const quotient = floorDivExact(left, right);
    if (quotient !== undefined) return new PyTuple([quotient, modExact(left, right)!]);
  }
  return binary(left, right, DIVMOD);
}

// ---- ** --------------------------------------------------------------------------------------------------------------

export function pow(base: Value, exponent: Value): Value {
  if (base instanceof PyFloat) {
    if (exponent instanceof PyFloat) return powFloats(base.value, exponent.value);
    if (typeof exponent === 'number') return powFloats(base.value, exponent);
  }
  return powExact(base, exponent) ?? binary(base, exponent, POW);
}

function powExact(base: Value, exponent: Value): Value | undefined {
  const a = exactInt(base);
  const b = exactInt(exponent);
  if (a !== undefined && b !== undefined) return powInts(a, b);
  if (base instanceof PyFloat || exponent instanceof PyFloat) {
    const x = exactFloat(base);
    const y = x === undefined ? undefined : exactFloat(exponent);
    if (x !== undefined && y !== undefined) return powFloats(x, y);
  }
  if ((isComplex(base) || isComplex(exponent)) && plainIfComplex(base) && plainIfComplex(exponent))
    return powComplexes(base, exponent);
  return undefined;
}

export function powInts(base: PyInt, exponent: PyInt): Value {
  return exponent >= 0 ? intPow(base, exponent) : powFloats(intToFloat(base), intToFloat(exponent));
}

export function powFloats(base: number, exponent: number): Value {
  const result = floatPow(base, exponent);
  return result === undefined ? complexPow(new PyComplex(base, 0), new PyComplex(exponent, 0)) : new PyFloat(result);
}

export function powComplexes(base: Value, exponent: Value): Value | undefined {
  const a = asComplex(base);
  const b = a === undefined ? undefined : asComplex(exponent);
  return b === undefined ? undefined : complexPow(a!, b);
}

function asComplex(value: Value): PyComplex | undefined {
  if (isComplex(value)) return value;
  const real = exactFloat(value);
  return real === undefined ? undefined : new PyComplex(real, 0);
}

/** pow(base, exponent, modulus) */
export function powMod(base: Value, exponent: Value, modulus: Value): Value {
  if (modulus === null) return pow(base, exponent);
  const ints = [exactInt(base), exactInt(exponent), exactInt(modulus)] as const;
  if (ints.every(int => int !== undefined)) return intPowMod(ints[0]!, ints[1]!, ints[2]!);
  return ternaryPow(base, exponent, modulus);
}

// ---- bits ------------------------------------------------------------------------------------------------------------

export function bitAnd(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    if ((left | 0) === left && (right | 0) === right) return left & right;
    if (left >>> 0 === left && right >>> 0 === right) return (left & right) >>> 0;
  }
  if (isExactSet(left) && isExactSet(right)) return left.intersection(right, left.cls);
  return bits(left, right, intAnd, AND, (a, b) => a && b);
}

export function bitOr(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    if ((left | 0) === left && (right | 0) === right) return left | right;
    if (left >>> 0 === left && right >>> 0 === right) return (left | right) >>> 0;
  }
  if (isExactSet(left) && isExactSet(right)) return left.union(right, left.cls);
  return bits(left, right, intOr, OR, (a, b) => a || b);
}

export function bitXor(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    if ((left | 0) === left && (right | 0) === right) return left ^ right;
    if (left >>> 0 === left && right >>> 0 === right) return (left ^ right) >>> 0;
  }
  return bits(left, right, intXor, XOR, (a, b) => a !== b);
}

function bits(
  left: Value,
  right: Value,
  ints: (left: PyInt, right: PyInt) => PyInt,
  operator: OperatorNames,
  bools: (left: boolean, right: boolean) => boolean,
): Value {
  if (typeof left === 'boolean' && typeof right === 'boolean') return bools(left, right);
  const a = exactInt(left);
  const b = exactInt(right);
  return a !== undefined && b !== undefined ? ints(a, b) : binary(left, right, operator);
}

export function lshift(left: Value, right: Value): Value {
  const a = exactInt(left);
  const b = exactInt(right);
  return a !== undefined && b !== undefined ? intLshift(a, b) : binary(left, right, LSHIFT);
}

export function rshift(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number' && right >= 0 && right < 32)
    return (left | 0) === left ? left >> right : Math.floor(left / 2 ** right);
  const a = exactInt(left);
  const b = exactInt(right);
  return a !== undefined && b !== undefined ? intRshift(a, b) : binary(left, right, RSHIFT);
}

export const matmul = (left: Value, right: Value): Value => binary(left, right, MATMUL);

// ---- in place --------------------------------------------------------------------------------------------------------
// Exact numbers and text have no in-place methods: the plain operator is tried first.

export function iadd(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (sum <= MAX_SAFE && sum >= -MAX_SAFE) return sum;
  }
  if (left instanceof PyFloat && right instanceof PyFloat) return new PyFloat(left.value + right.value);
  if (typeof left === 'string' && typeof right === 'string') return left + right;
  return addExact(left, right) ?? iaddGeneric(left, right);
}

export function isub(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (difference <= MAX_SAFE && difference >= -MAX_SAFE) return difference;
  }
  if (left instanceof PyFloat && right instanceof PyFloat) return new PyFloat(left.value - right.value);
  return subExact(left, right) ?? inPlace(left, right, SUB);
}

export function imul(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (product <= MAX_SAFE && product >= -MAX_SAFE) return product + 0;
  }
  if (left instanceof PyFloat && right instanceof PyFloat) return new PyFloat(left.value * right.value);
  return mulExact(left, right) ?? imulGeneric(left, right);
}

const isNumber = (value: Value): boolean =>
  exactInt(value) !== undefined || value instanceof PyFloat || isExactComplex(value);

/** An operator whose in-place form differs only for objects with methods of their own. */
function inPlaceOf(plain: (left: Value, right: Value) => Value, operator: OperatorNames) {
  return (left: Value, right: Value): Value => {
    const ints = typeof left === 'number' && typeof right === 'number' && operator !== MATMUL;
    if (ints || (isNumber(left) && isNumber(right) && exactlyDone(left, right, operator))) return plain(left, right);
    return inPlace(left, right, operator);
  };
}

/** Have two exact numbers this operator? If not, the message must name its in-place form. */
function exactlyDone(left: Value, right: Value, operator: OperatorNames): boolean {
  if (operator === MATMUL) return false;
  if (operator === AND || operator === OR || operator === XOR || operator === LSHIFT || operator === RSHIFT) {
    return exactInt(left) !== undefined && exactInt(right) !== undefined;
  }
  return (operator !== FLOORDIV && operator !== MOD) || !(isComplex(left) || isComplex(right));
}

export const itrueDiv = inPlaceOf(trueDiv, TRUEDIV);
export const ifloorDiv = inPlaceOf(floorDiv, FLOORDIV);
export const imod = inPlaceOf(mod, MOD);
export const ipow = inPlaceOf(pow, POW);
export const imatmul = inPlaceOf(matmul, MATMUL);
export const ilshift = inPlaceOf(lshift, LSHIFT);
export const irshift = inPlaceOf(rshift, RSHIFT);
export const ibitAnd = inPlaceOf(bitAnd, AND);
export const ibitOr = inPlaceOf(bitOr, OR);
export const ibitXor = inPlaceOf(bitXor, XOR);

// ---- one operand -----------------------------------------------------------------------------------------------------

export function neg(value: Value): Value {
  if (typeof value === 'number') return 0 - value;
  if (value instanceof PyFloat) return new PyFloat(-value.value);
  const int = exactInt(value);
  return int === undefined ? unary(value, '__neg__', 'unary -') : intNeg(int);
}

export function pos(value: Value): Value {
  if (value instanceof PyFloat) return value;
  return exactInt(value) ?? unary(value, '__pos__', 'unary +');
}

export function invert(value: Value): Value {
  if (typeof value === 'boolean') warnAboutInvertedBool();
  const int = exactInt(value);
  return int === undefined ? unary(value, '__invert__', 'unary ~') : intInvert(int);
}

export function absolute(value: Value): Value {
  if (value instanceof PyFloat) return new PyFloat(Math.abs(value.value));
  const int = exactInt(value);
  return int === undefined ? unary(value, '__abs__', 'abs()') : intAbs(int);
}

// ---- ints out of values ----------------------------------------------------------------------------------------------

/** __index__: a number or bigint. */
export function toIndex(value: Value): PyInt {
  return typeof value === 'number' ? value : index(value);
}

/**
 * __index__ as a size or position, a number. What does not fit raises OverflowError, or with `clamp` becomes the largest
 * or smallest safe integer, as slices and searches have it.
 */
export function toSize(value: Value, clamp = false): number {
  if (typeof value === 'number') return value;
  const size = index(value);
  if (typeof size === 'number') return size;
  if (clamp) return size > 0n ? MAX_SAFE : -MAX_SAFE;
  throw overflowError(`cannot fit '${typeOf(value).name}' into an index-sized integer`);
}

/** The same for a length or how often something is repeated: beyond what the host counts exactly nothing is ever made. */
export function toLength(value: Value): number {
  if (typeof value === 'number') return value;
  const size = index(value);
  if (isSize(size)) return Number(size);
  throw overflowError(`cannot fit '${typeOf(value).name}' into an index-sized integer`);
}

/** Is it a number of 64 bits, a Py_ssize_t? */
export const isSize = (value: PyInt): boolean =>
  typeof value === 'number' || (value >= -(2n ** 63n) && value < 2n ** 63n);

/** An argument that C takes as a number of some width: __index__, and OverflowError in the words of its C type. */
export function toNumber(value: Value, type: 'ssize_t' | 'long' | 'int'): number {
  const number = typeof value === 'number' ? value : index(value);
  if (type === 'int' ? Math.abs(Number(number)) <= 0x7fffffff : isSize(number)) return Number(number);
  throw overflowError(`Python int too large to convert to C ${type}`);
}

/** A value as a C double: a float, or through __float__ or __index__. "must be real number, not str" */
export function toFloat(value: Value): number {
  const double = floatOf(value);
  if (double !== undefined) return double;
  const int = exactInt(value);
  if (int !== undefined) return intToFloat(int);
  return floatBySpecial(value) ?? raiseNotReal(value);
}

function raiseNotReal(value: Value): never {
  throw typeError(`must be real number, not ${typeOf(value).name}`);
}

/** The double that __float__ or __index__ gives; undefined when the type has neither. */
export function floatBySpecial(value: Value): number | undefined {
  const type = typeOf(value);
  if (type.lookup('__float__') !== undefined) {
    const result = unary(value, '__float__', 'float()');
    const double = floatOf(result);
    if (double === undefined)
      throw typeError(`${type.name}.__float__ returned non-float (type ${typeOf(result).name})`);
    warnAboutSubclass(`${type.name}.__float__`, floatType, result);
    return double;
  }
  return type.lookup('__index__') === undefined ? undefined : intToFloat(index(value));
}

type BinaryFunction = (left: Value, right: Value) => Value;

export const BINARY = {
  add,
  sub,
  mul,
  matmul,
  truediv: trueDiv,
  floordiv: floorDiv,
  mod,
  pow,
  lshift,
  rshift,
  and: bitAnd,
  or: bitOr,
  xor: bitXor,
} as const satisfies Record<string, BinaryFunction>;

export const IN_PLACE = {
  add: iadd,
  sub: isub,
  mul: imul,
  matmul: imatmul,
  truediv: itrueDiv,
  floordiv: ifloorDiv,
  mod: imod,
  pow: ipow,
  lshift: ilshift,
  rshift: irshift,
  and: ibitAnd,
  or: ibitOr,
  xor: ibitXor,
} as const satisfies Record<keyof typeof BINARY, BinaryFunction>;
