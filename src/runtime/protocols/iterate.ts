// Iteration: `iter`, `next`, and the forms that consume a whole iterable at once.
//
// Inside the runtime an exhausted iterator answers undefined; StopIteration exists only where Python code sees it. Our
// own iterators (PyIterator) are asked by a JavaScript call; `toArray` and `forEach` do without any iterator for exact
// lists, tuples, ranges, dicts, sets and strs. `forEach` looks at a list live, so that one that grows while it is
// walked is walked to its new end, as in CPython.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, overflowError, stopIteration, typeError, valueError } from '../exceptions/raise.ts';
import {
  addItem,
  listType,
  MOST_ITEMS,
  PyIterator,
  PyList,
  PyRange,
  PyTuple,
  tupleType,
} from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { PyFunction, PyMethodDescriptor } from '../objects/function.ts';
import { generatorType, PyCoroutine } from '../objects/generator.ts';
import type { PyObject, PyType, Value } from '../objects/object.ts';
import { intOf, NotImplemented, typeOf } from '../objects/scalars.ts';
import { isExactSet } from '../objects/set.ts';
import { spend, thread } from '../thread.ts';
import { bindAttribute } from './attributes.ts';
import { call0, call1 } from './call.ts';
import {
  DictIterator,
  ListIterator,
  RangeIterator,
  rangeIterator,
  SequenceIterator,
  SetIterator,
  TupleIterator,
} from './iterators.ts';
import { tryUnary } from './operators.ts';

/** Calls a method without arguments that was found on the type. */
function callNullary(method: Value, object: Value, type: PyType): Value {
  if (method instanceof PyFunction) return call1(method, object);
  if (method instanceof PyMethodDescriptor && !method.isClassMethod) return method.builtin.implementation(object);
  return call0(bindAttribute(method, object, type));
}

// ---- iter and next -------------------------------------------------------------------------------------------------

/** iter(value) */
export function iter(value: Value): Value {
  // By the type, which costs less than instanceof before there is machine code.
  const exact = (value as PyObject | null)?.cls;
  if (exact === listType) return new ListIterator(value as PyList);
  if (exact === tupleType) return new TupleIterator(value as PyTuple);
  if (exact === generatorType) return value;
  if (value instanceof PyRange) return rangeIterator(value);
  // Iterators of the runtime are their own; only a coroutine, which is resumed like one, is none.
  if (value instanceof PyIterator && !value.cls.heap && !(value instanceof PyCoroutine)) return value;
  if (isExactSet(value)) return new SetIterator(value);
  if (value instanceof PyDict && value.cls === dictType) return new DictIterator(value, 'keys');
  const type = typeOf(value);
  const method = type.lookup('__iter__');
  if (method === undefined) {
    if (isSequence(value, type)) return new SequenceIterator(value);
    throw notIterable(value);
  }
  if (method === null) throw notIterable(value);
  const iterator = callNullary(method, value, type);
  if (typeOf(iterator).lookup('__next__') === undefined) {
    throw typeError(`iter() returned non-iterator of type '${typeOf(iterator).name}'`);
  }
  return iterator;
}

export function notIterable(value: Value): PyException {
  return typeError(`'${typeOf(value).name}' object is not iterable`);
}

/** Can it be walked by __getitem__? dict and its like cannot, nor what is indexed but has no length (a match, a union): CPython keeps mappings apart from sequences. */
function isSequence(value: Value, type: PyType): boolean {
  if (value instanceof PyDict || type.lookup('__getitem__') === undefined) return false;
  return type.heap || type.lookup('__len__') !== undefined;
}

export function isIterable(value: Value): boolean {
  const type = typeOf(value);
  const method = type.lookup('__iter__');
  return method === undefined ? isSequence(value, type) : method !== null;
}

/** The next item of an iterator; undefined when it is exhausted. */
export function next(iterator: Value): Value | undefined {
  if (iterator instanceof PyIterator && !iterator.cls.heap) return iterator.step();
  return nextByMethod(iterator);
}

/** The same, with a way of its own for the iterators that are most often behind others. */
export function nextPlain(iterator: Value): Value | undefined {
  if (iterator instanceof ListIterator) return iterator.step();
  if (iterator instanceof TupleIterator) return iterator.step();
  if (iterator instanceof RangeIterator) return iterator.step();
  return next(iterator);
}

function nextByMethod(iterator: Value): Value | undefined {
  const type = typeOf(iterator);
  const method = type.lookup('__next__');
  if (method === undefined) throw typeError(`'${type.name}' object is not an iterator`);
  // A subclass of zip, map … that keeps its __next__.
  if (method instanceof PyMethodDescriptor && iterator instanceof PyIterator) return iterator.step();
  try {
    return callNullary(method, iterator, type);
  } catch (error) {
    return endOrThrow(error);
  }
}

/** The StopIteration that the last `__next__` of a program's own class has raised. */
let lastStop: PyException | null = null;

/** An iterator whose function raises StopIteration has ended, as in map(next, …); other errors go on. */
export function endOrThrow(error: unknown, iterator?: PyIterator): undefined {
  if (!(error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.StopIteration))) throw error;
  if (iterator === undefined) lastStop = error;
  else iterator.stopped = error;
}

/** An iterator ends because its source has just ended: what the source raised reaches the program as it is. */
export function endWith(iterator: PyIterator, source: Value): undefined {
  if (!(source instanceof PyIterator)) iterator.stopped = lastStop;
  else iterator.stopped = source.returned === null ? source.stopped : stopIteration(source.returned);
}

// ---- whole iterables -----------------------------------------------------------------------------------------------

/** All items, in an array of the caller's own. */
export function toArray(iterable: Value): Value[] {
  const known = plainItems(iterable);
  if (known !== undefined) {
    spend(known.length >> 3);
    return known;
  }
  const items: Value[] = [];
  const iterator = iter(iterable);
  if (iterator instanceof PyIterator && !iterator.cls.heap) {
    for (let item = iterator.step(); item !== undefined; item = iterator.step()) {
      spend(1);
      addItem(items, item);
    }
  } else consume(iterator, item => addItem(items, item));
  return items;
}

/** The same where CPython makes a list: it asks first how many there will be, which runs the program's own __len__. */
export function toList(iterable: Value): Value[] {
  askLength(iterable);
  return toArray(iterable);
}

/** The same where CPython makes the iterator first, which then says how many items there will be. */
export const iteratedList = (iterable: Value): Value[] => toList(typeOf(iterable).heap ? iter(iterable) : iterable);

/**
 * What a list does with its new items before it takes them. Types of Typhon's own would only say what is known. `list`:
 * the one that takes them, which the answering program may change.
 */
export function askLength(iterable: Value, list?: PyList): void {
  if (iterable instanceof PyRange && iterable.length > MOST_ITEMS) {
    // A time limit would end it before there are too many.
    thread.afford(1500);
    throw newException(EXCEPTIONS.MemoryError);
  }
  if (!typeOf(iterable).heap || !isIterable(iterable)) return;
  const hint = lengthHint(iterable);
  const held = list?.items.length ?? 0;
  // A hint that leaves no room for what is there already cannot be true; one that is only too large is taken seriously.
  if (hint > LARGEST_LIST && !(held > 0 && hint + held > Number.MAX_SAFE_INTEGER)) {
    throw newException(EXCEPTIONS.MemoryError);
  }
}

/** Items: beyond this no machine has the memory for the references alone. */
const LARGEST_LIST = 2 ** 45;

/** The items of an exact builtin container, copied; undefined for everything else. */
function plainItems(iterable: Value): Value[] | undefined {
  if (typeof iterable === 'string') return iterable.split('');
  if (iterable instanceof PyList) return iterable.cls === listType ? iterable.items.slice() : undefined;
  if (iterable instanceof PyTuple) return iterable.cls === tupleType ? iterable.items.slice() : undefined;
  if (iterable instanceof PyDict) return iterable.cls === dictType ? iterable.keys() : undefined;
  if (isExactSet(iterable)) return iterable.elements();
  if (iterable instanceof PyRange) return rangeItems(iterable);
  return undefined;
}

function rangeItems(range: PyRange): Value[] | undefined {
  const iterator = rangeIterator(range);
  if (!(iterator instanceof RangeIterator)) return undefined;
  const { current, increment, remaining } = iterator;
  // Beyond this the array alone would be too much: the slow way meets the limits.
  if (remaining > 1e7) return undefined;
  const items = new Array<Value>(remaining);
  for (let i = 0, value = current; i < remaining; i++, value += increment) items[i] = value;
  return items;
}

/** What a visitor gives to end the walk. */
export const STOP = Symbol('stop');

/** Visits each item, until the visitor gives STOP. */
export function forEach(iterable: Value, visit: (item: Value) => unknown): void {
  if (iterable instanceof PyList && iterable.cls === listType) {
    for (let i = 0; i < iterable.items.length; i++) if (visit(iterable.items[i]!) === STOP) return;
    return;
  }
  if (iterable instanceof PyTuple && iterable.cls === tupleType) {
    for (const item of iterable.items) if (visit(item) === STOP) return;
    return;
  }
  if (typeof iterable === 'string') {
    for (let i = 0; i < iterable.length; i++) if (visit(iterable[i]!) === STOP) return;
    return;
  }
  consume(iter(iterable), visit);
}

function consume(iterator: Value, visit: (item: Value) => unknown): void {
  if (iterator instanceof PyIterator && !iterator.cls.heap) {
    for (let item = iterator.step(); item !== undefined; item = iterator.step()) {
      spend(1);
      if (visit(item) === STOP) return;
    }
    return;
  }
  for (let item = nextByMethod(iterator); item !== undefined; item = nextByMethod(iterator)) {
    spend(1);
    if (visit(item) === STOP) return;
  }
}

// ---- unpacking -----------------------------------------------------------------------------------------------------

/**
 * The items for the targets of `a, b, *c, d = value`: `before` ones, then (with a star) a list of the middle, then
 * `after` ones.
 */
export function unpack(value: Value, before: number, star: boolean, after: number): Value[] {
  const fixed = before + after;
  const items = unpackItems(value, star ? -1 : fixed);
  const count = items.length;
  if (count < fixed) {
    throw valueError(`not enough values to unpack (expected ${star ? 'at least ' : ''}${fixed}, got ${count})`);
  }
  if (!star) return items;
  return [...items.slice(0, before), new PyList(items.slice(before, count - after)), ...items.slice(count - after)];
}

/** The items; no more than `most` of them are asked for (-1: all), and one too many is an error. */
function unpackItems(value: Value, most: number): Value[] {
  if (value instanceof PyTuple && value.cls === tupleType) return checkedItems(value.items, most);
  if (value instanceof PyList && value.cls === listType) return checkedItems(value.items, most);
  if (value instanceof PyDict && value.cls === dictType && most >= 0) return checkedItems(value.keys(), most);
  if (!isIterable(value) && typeOf(value).lookup('__iter__') === undefined) {
    throw typeError(`cannot unpack non-iterable ${typeOf(value).name} object`);
  }
  if (most < 0) return toArray(value);
  const iterator = iter(value);
  const items: Value[] = [];
  for (let item = next(iterator); item !== undefined; item = next(iterator)) {
    if (items.length === most) throw valueError(`too many values to unpack (expected ${most})`);
    items.push(item);
  }
  return items;
}

function checkedItems(items: readonly Value[], most: number): Value[] {
  if (most >= 0 && items.length > most) {
    throw valueError(`too many values to unpack (expected ${most}, got ${items.length})`);
  }
  return items.slice();
}

// ---- length hint ---------------------------------------------------------------------------------------------------

/** len(value); undefined without __len__, or if it raises TypeError. */
function knownLength(value: Value): Value | undefined {
  try {
    return tryUnary(value, '__len__');
  } catch (error) {
    if (error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.TypeError)) return undefined;
    throw error;
  }
}

/** operator.length_hint(value, fallback) */
export function lengthHint(value: Value, fallback = 0): number {
  const hint = knownLength(value) ?? tryUnary(value, '__length_hint__');
  if (hint === undefined || hint === NotImplemented) return fallback;
  const number = intOf(hint);
  if (number === undefined) throw typeError(`__length_hint__ must be an integer, not ${typeOf(hint).name}`);
  if (number < 0) throw valueError('__length_hint__() should return >= 0');
  if (number >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(number);
}
