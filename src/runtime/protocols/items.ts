// Subscription: object[key] for reading, writing and deleting, len(object), and what a slice means.
//
// Exact lists, tuples, strs and dicts are answered here; everything else by its special methods. The types' own
// __getitem__ methods use the functions further down, so both ways mean the same.

import { indexError, keyError, overflowError, typeError, valueError } from '../exceptions/raise.ts';
import {
  bytearrayType,
  bytesType,
  listType,
  PyByteArray,
  PyBytes,
  PyList,
  type PySlice,
  PyTuple,
  tupleType,
} from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { PyFunction, PyMethodDescriptor } from '../objects/function.ts';
import { PyType, type Value } from '../objects/object.ts';
import { intOf, normalizeInt, typeOf } from '../objects/scalars.ts';
import { frozensetType, PySet, setType } from '../objects/set.ts';
import { bindAttribute, findAttr, special } from './attributes.ts';
import { call1, call2, call3 } from './call.ts';
import { callFound, index, tryUnary } from './operators.ts';

// ---- object[key] ---------------------------------------------------------------------------------------------------

export function getItem(object: Value, key: Value): Value {
  if (typeof key === 'number') {
    if (object instanceof PyList && object.cls === listType) {
      const { items } = object;
      const at = key < 0 ? key + items.length : key;
      if (at >= 0 && at < items.length) return items[at]!;
      throw indexError('list index out of range');
    }
    if (object instanceof PyTuple && object.cls === tupleType) {
      const { items } = object;
      const at = key < 0 ? key + items.length : key;
      if (at >= 0 && at < items.length) return items[at]!;
      throw indexError('tuple index out of range');
    }
    if (typeof object === 'string') {
      const at = key < 0 ? key + object.length : key;
      if (at >= 0 && at < object.length) return object[at]!;
      throw indexError('string index out of range');
    }
    const item = bufferItem(object, key);
    if (item !== undefined) return item;
  }
  if (object instanceof PyDict && object.cls === dictType) {
    const value = object.get(key);
    if (value !== undefined) return value;
    throw keyError(key);
  }
  if (object instanceof PyDict && object.cls.fact('subscribes as dict', subscribesAsDict)) {
    const value = object.get(key);
    if (value !== undefined) return value;
  }
  const method = special(object, '__getitem__');
  if (method !== undefined) return callFound(method, object, key);
  if (object instanceof PyType) return classItem(object, key);
  throw typeError(`'${typeOf(object).name}' object is not subscriptable`);
}

/** A byte of exact bytes or of an exact bytearray, an item of an array; undefined for anything else, and past their ends. */
function bufferItem(object: Value, key: number): Value | undefined {
  if (object instanceof PyBytes && object.cls === bytesType) {
    const { data } = object;
    return data[key < 0 ? key + data.length : key];
  }
  if (!(object instanceof PyByteArray)) return undefined;
  if (object.cls !== bytearrayType) return object.cls.heap ? undefined : object.itemAt(key);
  const at = key < 0 ? key + object.length : key;
  return at < object.length ? object.data[at] : undefined;
}

/** Subclasses of dict that keep its __getitem__ (defaultdict, Counter) need it only for what is missing. */
const subscribesAsDict = (type: PyType): boolean => type.lookup('__getitem__') === dictType.attrs.get('__getitem__');

/** What subscripting `type` itself gives; set by types/generic-alias.ts. */
export const genericHook = { alias: (origin: Value, _arguments: Value): Value => origin };

/** list[int]: __class_getitem__ of a type. */
function classItem(type: PyType, key: Value): Value {
  if (type.name === 'type' && !type.heap) return genericHook.alias(type, key);
  const method = findAttr(type, '__class_getitem__');
  if (method === undefined || method === null) throw typeError(`type '${type.name}' is not subscriptable`);
  return call1(method, key);
}

export function setItem(object: Value, key: Value, value: Value): void {
  if (object instanceof PyList && object.cls === listType && typeof key === 'number') {
    const { items } = object;
    const at = key < 0 ? key + items.length : key;
    if (at < 0 || at >= items.length) throw indexError('list assignment index out of range');
    items[at] = value;
    return;
  }
  if (object instanceof PyDict && object.cls === dictType) {
    object.set(key, value);
    return;
  }
  if (object instanceof PyByteArray && typeof key === 'number' && !object.cls.heap) {
    if (object.cls !== bytearrayType && object.putAt(key, value)) return;
    const at = key < 0 ? key + object.length : key;
    if (
      object.cls === bytearrayType &&
      at >= 0 &&
      at < object.length &&
      typeof value === 'number' &&
      value >= 0 &&
      value <= 255
    ) {
      object.data[at] = value;
      return;
    }
  }
  const type = typeOf(object);
  const method = type.lookup('__setitem__');
  if (method === undefined) throw typeError(`'${type.name}' object does not support item assignment`);
  if (method instanceof PyFunction) call3(method, object, key, value);
  else if (method instanceof PyMethodDescriptor && !method.isClassMethod)
    method.builtin.implementation(object, key, value);
  else call2(bindAttribute(method, object, type), key, value);
}

export function delItem(object: Value, key: Value): void {
  const method = special(object, '__delitem__');
  if (method === undefined) throw cannotDelete(object, key);
  callFound(method, object, key);
}

/** CPython's words differ between "no items at all" and "a sequence without deletion". */
function cannotDelete(object: Value, key: Value) {
  const type = typeOf(object);
  const sequence = type.heap || type.lookup('__len__') !== undefined || type.lookup('__contains__') !== undefined;
  const verb = sequence && isIndex(key) ? "doesn't" : 'does not';
  return typeError(`'${type.name}' object ${verb} support item deletion`);
}

// ---- len -----------------------------------------------------------------------------------------------------------

/** len(object) */
export function length(object: Value): number {
  if (typeof object === 'string') return object.length;
  if (object instanceof PyList && object.cls === listType) return object.items.length;
  if (object instanceof PyTuple && object.cls === tupleType) return object.items.length;
  if (object instanceof PyDict && object.cls === dictType) return object.size;
  if (object instanceof PySet && (object.cls === setType || object.cls === frozensetType)) return object.size;
  if (object instanceof PyBytes && object.cls === bytesType) return object.data.length;
  if (object instanceof PyByteArray && object.cls === bytearrayType) return object.length;
  const result = tryUnary(object, '__len__');
  if (result === undefined) throw typeError(`object of type '${typeOf(object).name}' has no len()`);
  return checkedLength(result);
}

/** What a __len__ may give. */
export function checkedLength(result: Value): number {
  return Number(exactLength(result));
}

function exactLength(result: Value): PyInt {
  const count = index(result);
  if (count < 0) throw valueError('__len__() should return >= 0');
  if (count >= 2n ** 63n) throw overflowError(`cannot fit '${typeOf(result).name}' into an index-sized integer`);
  return count;
}

/** len() as a program sees it, of what is no builtin container: it may be more than the host counts exactly. */
export function lengthByMethod(object: Value): PyInt {
  const result = tryUnary(object, '__len__');
  if (result === undefined) throw typeError(`object of type '${typeOf(object).name}' has no len()`);
  return exactLength(result);
}

// ---- indices and slices ----------------------------------------------------------------------------------------------

export function isIndex(value: Value): boolean {
  return intOf(value) !== undefined || special(value, '__index__') !== undefined;
}

/** The position that a subscript of a sequence means, negative ones counted from the end; not yet checked. */
export function sequenceIndex(key: Value, length: number, kind: string): number {
  if (!isIndex(key)) throw typeError(`${kind} indices must be integers or slices, not ${typeOf(key).name}`);
  const at = index(key);
  if (typeof at === 'bigint') throw indexError(`cannot fit '${typeOf(key).name}' into an index-sized integer`);
  return at < 0 ? at + length : at;
}

export interface SliceIndices {
  start: number;
  stop: number;
  step: number;
  /** How many items the slice takes. */
  count: number;
}

/** slice.indices(length), with the number of items. */
export function sliceIndices(slice: PySlice, length: number): SliceIndices {
  const exact = exactSliceIndices(slice, length);
  const start = Number(exact.start);
  const stop = Number(exact.stop);
  // A step beyond any length has the effect of the largest one.
  const step = clamp(exact.step);
  let count = 0;
  if (step > 0 && start < stop) count = Math.floor((stop - start - 1) / step) + 1;
  if (step < 0 && stop < start) count = Math.floor((start - stop - 1) / -step) + 1;
  return { start, stop, step, count };
}

function clamp(value: number | bigint): number {
  if (typeof value === 'number') return value;
  return value < 0n ? -Number.MAX_SAFE_INTEGER : Number.MAX_SAFE_INTEGER;
}

/** The same for a length of any size, as range and slice.indices() need it. */
export function exactSliceIndices(slice: PySlice, length: number | bigint): { start: PyInt; stop: PyInt; step: PyInt } {
  const step = slice.step === null ? 1 : sliceIndex(slice.step);
  if (step === 0) throw valueError('slice step cannot be zero');
  const backward = step < 0;
  const lower: PyInt = backward ? -1 : 0;
  const upper: PyInt = backward ? minus(length, 1) : length;
  const bound = (value: Value, fallback: PyInt): PyInt => {
    if (value === null) return fallback;
    const at = sliceIndex(value);
    if (at >= 0) return at > upper ? upper : at;
    const fromEnd = plus(at, length);
    return fromEnd < lower ? lower : fromEnd;
  };
  const start = bound(slice.start, backward ? upper : lower);
  const stop = bound(slice.stop, backward ? lower : upper);
  return { start, stop, step };
}

type PyInt = number | bigint;

const plus = (a: PyInt, b: PyInt): PyInt =>
  typeof a === 'number' && typeof b === 'number' ? a + b : normalizeInt(BigInt(a) + BigInt(b));
const minus = (a: PyInt, b: number): PyInt => (typeof a === 'number' ? a - b : normalizeInt(a - BigInt(b)));

function sliceIndex(value: Value): PyInt {
  if (typeof value === 'number') return value;
  if (!isIndex(value)) throw typeError('slice indices must be integers or None or have an __index__ method');
  return index(value);
}
