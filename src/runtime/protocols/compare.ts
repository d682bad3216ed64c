// Comparison: the six operators, equality as containers need it, identity, and membership.
//
// Exact ints, floats and text are compared at once; JavaScript compares a bigint with a double exactly, as Python
// demands. Everything else goes by the special methods: the right operand first when its type is a subclass of the
// left one's. == and != fall back on identity, the others raise TypeError.

import { typeError } from '../exceptions/raise.ts';
import { isExactBytes, listType, PyList, PyTuple, sameBytes, tupleType } from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { PyInstance, type Value } from '../objects/object.ts';
import { bothPlain, exactInt, NotImplemented, PyFloat, typeOf } from '../objects/scalars.ts';
import { isExactSet, PySet } from '../objects/set.ts';
import { sameStr, WideStr } from '../objects/str.ts';
import { spend } from '../thread.ts';
import { isIterable, iter, next } from './iterate.ts';
import { callFound } from './operators.ts';
import { truth } from './truth.ts';
import { comparesByIdentity } from './ways.ts';

export type RichOperator = 'lt' | 'le' | 'eq' | 'ne' | 'gt' | 'ge';

const METHODS: Record<RichOperator, { method: string; reflected: string; symbol: string }> = {
  lt: { method: '__lt__', reflected: '__gt__', symbol: '<' },
  le: { method: '__le__', reflected: '__ge__', symbol: '<=' },
  eq: { method: '__eq__', reflected: '__eq__', symbol: '==' },
  ne: { method: '__ne__', reflected: '__ne__', symbol: '!=' },
  gt: { method: '__gt__', reflected: '__lt__', symbol: '>' },
  ge: { method: '__ge__', reflected: '__le__', symbol: '>=' },
};

/** The JavaScript number or bigint of an exact int, bool or float; undefined for other values. */
function exactNumber(value: Value): number | bigint | undefined {
  if (typeof value === 'number') return value;
  return value instanceof PyFloat ? value.value : exactInt(value);
}

// ---- the operators -----------------------------------------------------------------------------------------------------

export function lt(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (typeof left === 'string' && typeof right === 'string') return left < right;
  if (left instanceof PyFloat && right instanceof PyFloat) return left.value < right.value;
  const a = exactNumber(left);
  const b = a === undefined ? undefined : exactNumber(right);
  return b === undefined ? rich('lt', left, right) : a! < b;
}

export function le(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left <= right;
  if (typeof left === 'string' && typeof right === 'string') return left <= right;
  if (left instanceof PyFloat && right instanceof PyFloat) return left.value <= right.value;
  const a = exactNumber(left);
  const b = a === undefined ? undefined : exactNumber(right);
  return b === undefined ? rich('le', left, right) : a! <= b;
}

export function gt(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left > right;
  if (typeof left === 'string' && typeof right === 'string') return left > right;
  if (left instanceof PyFloat && right instanceof PyFloat) return left.value > right.value;
  const a = exactNumber(left);
  const b = a === undefined ? undefined : exactNumber(right);
  return b === undefined ? rich('gt', left, right) : a! > b;
}

export function ge(left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return left >= right;
  if (typeof left === 'string' && typeof right === 'string') return left >= right;
  if (left instanceof PyFloat && right instanceof PyFloat) return left.value >= right.value;
  const a = exactNumber(left);
  const b = a === undefined ? undefined : exactNumber(right);
  return b === undefined ? rich('ge', left, right) : a! >= b;
}

export function eq(left: Value, right: Value): Value {
  return exactEquality(left, right) ?? rich('eq', left, right);
}

export function ne(left: Value, right: Value): Value {
  const equal = exactEquality(left, right);
  return equal === undefined ? rich('ne', left, right) : !equal;
}

/** Equality of two values when both are exact scalars; undefined when a method must be asked. */
function exactEquality(left: Value, right: Value): boolean | undefined {
  if (bothPlain(left, right)) return left === right;
  if (left === null && right === null) return true;
  if (left instanceof PyInstance) return identity(left, right);
  if (left === null && right instanceof PyInstance) return identity(right, left);
  const a = exactNumber(left);
  if (a === undefined) {
    // Text and None equal no number and no other exact scalar.
    return (typeof left === 'string' || left === null) && (right === null || typeof right !== 'object')
      ? false
      : undefined;
  }
  const b = exactNumber(right);
  // biome-ignore lint/suspicious/noDoubleEquals: == compares a bigint with a number by value, exactly
  if (b !== undefined) return a == b;
  return right === null || typeof right === 'string' ? false : undefined;
}

/** Of objects whose classes define no comparison; undefined when a method must be asked. */
function identity(object: PyInstance, other: Value): boolean | undefined {
  if (!comparesByIdentity(object.cls)) return undefined;
  if (other instanceof PyInstance) return object === other ? true : comparesByIdentity(other.cls) ? false : undefined;
  return typeof other !== 'object' || other === null ? false : undefined;
}

export function compare(op: RichOperator, left: Value, right: Value): Value {
  return COMPARE[op](left, right);
}

/** The comparison by special methods. */
function rich(op: RichOperator, left: Value, right: Value): Value {
  if (left instanceof PyTuple && right instanceof PyTuple && left.cls === tupleType && right.cls === tupleType)
    return compareItems(op, left.items, right.items);
  if (isExactBytes(left) && isExactBytes(right) && (op === 'eq' || op === 'ne'))
    return sameBytes(left.data, right.data) === (op === 'eq');
  if (isExactSet(left) && isExactSet(right)) return compareSets(op, left, right);
  const { method, reflected, symbol } = METHODS[op];
  const leftType = typeOf(left);
  const rightType = typeOf(right);
  let asked = false;
  if (leftType !== rightType && rightType.isSubtypeOf(leftType)) {
    const found = rightType.lookup(reflected);
    if (found !== undefined) {
      asked = true;
      const result = callFound(found, right, left);
      if (result !== NotImplemented) return result;
    }
  }
  const own = leftType.lookup(method);
  if (own !== undefined) {
    const result = callFound(own, left, right);
    if (result !== NotImplemented) return result;
  }
  if (!asked) {
    const found = rightType.lookup(reflected);
    if (found !== undefined) {
      const result = callFound(found, right, left);
      if (result !== NotImplemented) return result;
    }
  }
  if (op === 'eq') return isSame(left, right);
  if (op === 'ne') return !isSame(left, right);
  throw typeError(`'${symbol}' not supported between instances of '${leftType.name}' and '${rightType.name}'`);
}

/** Exact tuples: the first items that differ decide, else the lengths. */
function compareItems(op: RichOperator, left: readonly Value[], right: readonly Value[]): Value {
  if (left.length !== right.length && (op === 'eq' || op === 'ne')) return op === 'ne';
  for (let i = 0; i < left.length && i < right.length; i++) {
    const a = left[i]!;
    const b = right[i]!;
    if (typeof a === 'number' && typeof b === 'number') {
      if (a === b) continue;
      return op === 'lt' || op === 'le' ? a < b : op === 'gt' || op === 'ge' ? a > b : op === 'ne';
    }
    if (equals(a, b)) continue;
    return op === 'eq' ? false : op === 'ne' ? true : COMPARE[op](a, b);
  }
  return COMPARE[op](left.length, right.length);
}

/** By inclusion. */
export function compareSets(op: RichOperator, left: PySet, right: PySet): boolean {
  switch (op) {
    case 'eq':
      return left.size === right.size && left.isSubsetOf(right);
    case 'ne':
      return !(left.size === right.size && left.isSubsetOf(right));
    case 'le':
      return left.isSubsetOf(right);
    case 'ge':
      return right.isSubsetOf(left);
    case 'lt':
      return left.size < right.size && left.isSubsetOf(right);
    case 'gt':
      return right.size < left.size && right.isSubsetOf(left);
  }
}

export const COMPARE: Record<RichOperator, (left: Value, right: Value) => Value> = { lt, le, eq, ne, gt, ge };

// ---- for containers ------------------------------------------------------------------------------------------------------

/** The same object, or equal: how containers compare their items. */
export function equals(left: Value, right: Value): boolean {
  if (left === right) return true;
  const exact = exactEquality(left, right);
  if (exact !== undefined) return exact || isSame(left, right);
  return truth(rich('eq', left, right));
}

/** left < right as a bool: what sorting asks. */
export function lessThan(left: Value, right: Value): boolean {
  if (typeof left === 'number' && typeof right === 'number') return left < right;
  if (left instanceof PyTuple && right instanceof PyTuple && left.cls === tupleType && right.cls === tupleType)
    return sequenceLessThan(left.items, right.items);
  if (left instanceof PyList && right instanceof PyList && left.cls === listType && right.cls === listType)
    return sequenceLessThan(left.items, right.items);
  return truth(lt(left, right));
}

/** The first items that differ decide, then the lengths. */
function sequenceLessThan(left: readonly Value[], right: readonly Value[]): boolean {
  for (let i = 0; i < left.length && i < right.length; i++) {
    if (!equals(left[i]!, right[i]!)) {
      // The comparison of two items may have changed a list.
      return i < left.length && i < right.length ? lessThan(left[i]!, right[i]!) : left.length < right.length;
    }
  }
  return left.length < right.length;
}

/**
 * left is right. Ints, text and floats are compared by value (engines may keep them unboxed), so that two equal ones are
 * always the same; two NaNs are the same only if they are one object.
 */
export function isSame(left: Value, right: Value): boolean {
  if (left === right) return true;
  if (left instanceof PyFloat)
    return right instanceof PyFloat && !Number.isNaN(left.value) && Object.is(left.value, right.value);
  return left instanceof WideStr && right instanceof WideStr && sameStr(left, right);
}

/** item in container */
export function contains(container: Value, item: Value): boolean {
  if (typeof container === 'string' && typeof item === 'string') return container.includes(item);
  if (container instanceof PyList && container.cls === listType) return itemsContain(container.items, item);
  if (container instanceof PyTuple && container.cls === tupleType) return itemsContain(container.items, item);
  if (container instanceof PyDict && container.cls === dictType) return container.has(item);
  if (isExactSet(container) && !(item instanceof PySet)) return container.has(item);
  const type = typeOf(container);
  const method = type.lookup('__contains__');
  if (method === null) throw typeError(`'${type.name}' object is not a container`);
  if (method !== undefined) return truth(callFound(method, container, item));
  if (!isIterable(container)) {
    throw typeError(`argument of type '${type.name}' is not a container or iterable`);
  }
  const iterator = iter(container);
  for (;;) {
    spend(1);
    const found = next(iterator);
    if (found === undefined) return false;
    if (equals(found, item)) return true;
  }
}

function itemsContain(items: readonly Value[], item: Value): boolean {
  // The length is read anew each time: == may run code that changes the list.
  for (let i = 0; i < items.length; i++) if (equals(items[i]!, item)) return true;
  return false;
}
