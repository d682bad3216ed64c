// Operators by special methods: what `a + b` means once no fast path has answered.
//
// CPython keeps number methods and sequence methods apart: `+` first asks both operands as numbers (__add__ and
// __radd__), and only then the left one as a sequence. A builtin sequence's own `__add__` is such a sequence method, and
// it raises by itself ("can only concatenate list …"). A class derived from it that
// has an `__add__` of its own is a number like any other.

import { overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { bytearrayType, bytesType, listType, tupleType } from '../objects/containers.ts';
import { PyFunction, PyMethodDescriptor } from '../objects/function.ts';
import type { PyType, Value } from '../objects/object.ts';
import { floatType, intOf, intType, NotImplemented, PyComplex, PyFloat, strType, typeOf } from '../objects/scalars.ts';
import { warnAboutSubclass } from '../warnings.ts';
import { bindAttribute } from './attributes.ts';
import { call0, call1, call2, call3 } from './call.ts';

/** The names of a binary operator: its methods, and how messages show it. */
export interface OperatorNames {
  readonly symbol: string;
  readonly method: string;
  readonly reflected: string;
  readonly inPlace: string;
}

const names = (word: string, symbol: string): OperatorNames => ({
  symbol,
  method: `__${word}__`,
  reflected: `__r${word}__`,
  inPlace: `__i${word}__`,
});

export const ADD = names('add', '+');
export const SUB = names('sub', '-');
export const MUL = names('mul', '*');
export const MATMUL = names('matmul', '@');
export const TRUEDIV = names('truediv', '/');
export const FLOORDIV = names('floordiv', '//');
export const MOD = names('mod', '%');
export const POW = names('pow', '** or pow()');
export const DIVMOD = names('divmod', 'divmod()');
export const LSHIFT = names('lshift', '<<');
export const RSHIFT = names('rshift', '>>');
export const AND = names('and', '&');
export const XOR = names('xor', '^');
export const OR = names('or', '|');

/** Builtin types whose + and * are sequence methods. Modules add theirs (deque, array). */
export const SEQUENCE_TYPES = new Set<PyType>([strType, listType, tupleType, bytesType, bytearrayType]);

const SEQUENCE_METHODS = new Set(['__add__', '__mul__', '__rmul__', '__iadd__', '__imul__']);

/** A method found on the type, called on an object of it. */
export function callFound(method: Value, object: Value, argument: Value): Value {
  if (method instanceof PyFunction) return call2(method, object, argument);
  if (method instanceof PyMethodDescriptor && !method.isClassMethod)
    return method.builtin.implementation(object, argument);
  return call1(bindAttribute(method, object, typeOf(object)), argument);
}

/** The type's number method of that name; undefined when it has none, or a sequence method only. */
function numberMethod(type: PyType, name: string): Value | undefined {
  const method = type.lookup(name);
  if (method instanceof PyMethodDescriptor && SEQUENCE_TYPES.has(method.owner) && SEQUENCE_METHODS.has(name))
    return undefined;
  return method;
}

/** The builtin sequence's method of that name, unless a subclass has put another in its place. */
function sequenceMethod(type: PyType, name: string): PyMethodDescriptor | null {
  const method = type.lookup(name);
  return method instanceof PyMethodDescriptor && SEQUENCE_TYPES.has(method.owner) ? method : null;
}

/** Both operands' number methods in CPython's order; NotImplemented when neither answers. */
export function tryBinary(left: Value, right: Value, operator: OperatorNames): Value {
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  const method = numberMethod(leftType, operator.method);
  if (leftType === rightType) return method === undefined ? NotImplemented : callFound(method, left, right);
  const reflected = numberMethod(rightType, operator.reflected);
  if (
    reflected !== undefined &&
    rightType.isSubtypeOf(leftType) &&
    reflected !== numberMethod(leftType, operator.reflected)
  ) {
    const result = callFound(reflected, right, left);
    if (result !== NotImplemented || method === undefined) return result;
    return callFound(method, left, right);
  }
  if (method !== undefined) {
    const result = callFound(method, left, right);
    if (result !== NotImplemented) return result;
  }
  return reflected === undefined ? NotImplemented : callFound(reflected, right, left);
}

export function unsupported(left: Value, right: Value, symbol: string) {
  return typeError(`unsupported operand type(s) for ${symbol}: '${typeOf(left).name}' and '${typeOf(right).name}'`);
}

/** left op right for every operator that sequences have no part in. */
export function binary(left: Value, right: Value, operator: OperatorNames): Value {
  const result = tryBinary(left, right, operator);
  if (result === NotImplemented) throw unsupported(left, right, operator.symbol);
  return result;
}

export function addGeneric(left: Value, right: Value): Value {
  const type = typeOf(left);
  // Of two exact lists or tuples none has an operator of its own: no need to look for one.
  const plain = (type === listType || type === tupleType) && typeOf(right) === type;
  const result = plain ? NotImplemented : tryBinary(left, right, ADD);
  if (result !== NotImplemented) return result;
  const concat = sequenceMethod(typeOf(left), '__add__');
  if (concat === null) throw unsupported(left, right, '+');
  return concat.builtin.implementation(left, right);
}

export function mulGeneric(left: Value, right: Value): Value {
  const result = tryBinary(left, right, MUL);
  return result === NotImplemented ? repeat(left, right, '__mul__', '*') : result;
}

/** sequence * count or count * sequence. */
function repeat(left: Value, right: Value, method: '__mul__' | '__imul__', symbol: string): Value {
  const leftType = typeOf(left);
  const own =
    (method === '__imul__' ? sequenceMethod(leftType, '__imul__') : null) ?? sequenceMethod(leftType, '__mul__');
  if (own !== null) return own.builtin.implementation(left, repeatCount(right));
  const other = sequenceMethod(typeOf(right), '__rmul__');
  if (other === null) throw unsupported(left, right, symbol);
  return other.builtin.implementation(right, repeatCount(left));
}

function repeatCount(value: Value): Value {
  const plain = intOf(value);
  if (typeof plain === 'number') return plain;
  if (plain === undefined && typeOf(value).lookup('__index__') === undefined) {
    throw typeError(`can't multiply sequence by non-int of type '${typeOf(value).name}'`);
  }
  const count = plain ?? index(value);
  // What a type does with a count that only its size forbids is its own affair.
  if (typeof count === 'bigint' && (count >= 2n ** 63n || count < -(2n ** 63n)))
    throw overflowError(`cannot fit '${typeOf(value).name}' into an index-sized integer`);
  return count;
}

// ---- in place ------------------------------------------------------------------------------------------------------

/** __iop__ as a number method, then the binary number methods; NotImplemented when nobody answers. */
function tryInPlace(left: Value, right: Value, operator: OperatorNames): Value {
  const method = numberMethod(typeOf(left), operator.inPlace);
  if (method !== undefined) {
    const result = callFound(method, left, right);
    if (result !== NotImplemented) return result;
  }
  return tryBinary(left, right, operator);
}

export function inPlace(left: Value, right: Value, operator: OperatorNames): Value {
  const result = tryInPlace(left, right, operator);
  if (result !== NotImplemented) return result;
  throw unsupported(left, right, operator === POW ? '**=' : `${operator.symbol}=`);
}

export function iaddGeneric(left: Value, right: Value): Value {
  const type = typeOf(left);
  // In a class made by a program an inherited __iadd__ comes before any method of the right operand.
  const inherited = type.heap ? sequenceMethod(type, '__iadd__') : null;
  if (inherited !== null) return inherited.builtin.implementation(left, right);
  const result = tryInPlace(left, right, ADD);
  if (result !== NotImplemented) return result;
  const concat = sequenceMethod(type, '__iadd__') ?? sequenceMethod(type, '__add__');
  if (concat === null) throw unsupported(left, right, '+=');
  return concat.builtin.implementation(left, right);
}

export function imulGeneric(left: Value, right: Value): Value {
  const result = tryInPlace(left, right, MUL);
  return result === NotImplemented ? repeat(left, right, '__imul__', '*=') : result;
}

// ---- one operand, three operands -----------------------------------------------------------------------------------

/** A special method without arguments; undefined when the type has none. */
export function tryUnary(value: Value, name: string): Value | undefined {
  const method = typeOf(value).lookup(name);
  if (method === undefined) return undefined;
  if (method instanceof PyFunction) return call1(method, value);
  if (method instanceof PyMethodDescriptor && !method.isClassMethod) return method.builtin.implementation(value);
  return call0(bindAttribute(method, value, typeOf(value)));
}

export function unary(value: Value, name: string, symbol: string): Value {
  const result = tryUnary(value, name);
  if (result === undefined) throw typeError(`bad operand type for ${symbol}: '${typeOf(value).name}'`);
  return result;
}

const isNumber = (value: Value): boolean =>
  intOf(value) !== undefined || value instanceof PyFloat || value instanceof PyComplex;

/** pow(base, exponent, modulus) by special methods. The modulus has no say, but a float there is told apart. */
export function ternaryPow(base: Value, exponent: Value, modulus: Value): Value {
  const baseType = typeOf(base);
  const exponentType = typeOf(exponent);
  const method = baseType.lookup('__pow__');
  const reflected = baseType === exponentType ? undefined : exponentType.lookup('__rpow__');
  const first =
    reflected !== undefined && exponentType.isSubtypeOf(baseType) && reflected !== baseType.lookup('__rpow__');
  const attempts: [Value | undefined, Value, Value][] = [
    [method, base, exponent],
    [reflected, exponent, base],
  ];
  if (first) attempts.reverse();
  for (const [found, self, other] of attempts) {
    if (found === undefined) continue;
    const result =
      found instanceof PyFunction
        ? call3(found, self, other, modulus)
        : found instanceof PyMethodDescriptor
          ? call3(found, self, other, modulus)
          : call2(bindAttribute(found, self, typeOf(self)), other, modulus);
    if (result !== NotImplemented) return result;
  }
  if (isNumber(base) && isNumber(exponent) && modulus instanceof PyComplex) throw valueError('complex modulo');
  if (typeOf(modulus).isSubtypeOf(floatType))
    throw typeError('pow() 3rd argument not allowed unless all arguments are integers');
  const types = [base, exponent, modulus].map(value => `'${typeOf(value).name}'`);
  throw typeError(`unsupported operand type(s) for ** or pow(): ${types.join(', ')}`);
}

/** __index__: the exact int that a value stands for. */
export function index(value: Value): number | bigint {
  const plain = intOf(value);
  if (plain !== undefined) return plain;
  const result = tryUnary(value, '__index__');
  if (result === undefined) throw typeError(`'${typeOf(value).name}' object cannot be interpreted as an integer`);
  const int = intOf(result);
  if (int === undefined) throw typeError(`__index__ returned non-int (type ${typeOf(result).name})`);
  warnAboutSubclass('__index__', intType, result);
  return int;
}
