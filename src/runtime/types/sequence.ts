// What list and tuple share: comparison item by item, searching, repeating.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException, overflowError, typeError } from '../exceptions/raise.ts';
import { MOST_ITEMS } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { compare, equals, type RichOperator } from '../protocols/compare.ts';
import { isIndex } from '../protocols/items.ts';
import { toIndex, toSize } from '../protocols/numbers.ts';
import { spend } from '../thread.ts';

interface Sequence {
  readonly items: readonly Value[];
}

/** Compares by the first pair that differs, else by length. `items` is read anew each time: == may change a list. */
export function compareSequences(op: RichOperator, left: Sequence, right: Sequence): Value {
  if (left.items.length !== right.items.length && (op === 'eq' || op === 'ne')) return op === 'ne';
  spend(Math.min(left.items.length, right.items.length) >> 3);
  for (let i = 0; i < left.items.length && i < right.items.length; i++) {
    if (equals(left.items[i]!, right.items[i]!)) continue;
    if (i >= left.items.length || i >= right.items.length) break;
    if (op === 'eq') return false;
    return op === 'ne' ? true : compare(op, left.items[i]!, right.items[i]!);
  }
  return compare(op, left.items.length, right.items.length);
}

/** The comparison methods of a type whose instances compare with each other only. */
export function comparisonMethods<T extends Sequence>(
  accepts: (other: Value) => other is T & Value,
  otherwise: Value,
): Record<string, (self: T, other: Value) => Value> {
  const methods: Record<string, (self: T, other: Value) => Value> = {};
  for (const op of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const) {
    methods[`__${op}__(self, value, /)`] = (self, other) =>
      accepts(other) ? compareSequences(op, self, other) : otherwise;
  }
  return methods;
}

/** index(value, start, stop); -1 when there is none. */
export function findIndex(self: Sequence, value: Value, start?: Value, stop?: Value): number {
  const from = boundary(start, 0, self.items.length);
  const to = boundary(stop, self.items.length, self.items.length);
  for (let i = from; i < to && i < self.items.length; i++) if (equals(self.items[i]!, value)) return i;
  return -1;
}

/** A bound of index(): clamped, never negative. */
export function boundary(value: Value | undefined, fallback: number, length: number): number {
  if (value === undefined) return fallback;
  if (!isIndex(value)) throw typeError('slice indices must be integers or have an __index__ method');
  const at = toSize(value, true);
  return at < 0 ? Math.max(at + length, 0) : at;
}

export function countOf(self: Sequence, value: Value): number {
  let count = 0;
  for (let i = 0; i < self.items.length; i++) if (equals(self.items[i]!, value)) count++;
  return count;
}

/** `new Array(n)` for more than 2^25 items makes V8 use a hash table, which takes minutes to fill. */
const MOST_AT_ONCE = 2 ** 25;

export function repeatItems(items: readonly Value[], count: Value): Value[] {
  const times = repeatCount(count);
  if (times <= 0 || items.length === 0) return [];
  const length = items.length * times;
  if (length > MOST_ITEMS) throw newException(EXCEPTIONS.MemoryError);
  spend(length >> 3);
  if (length > MOST_AT_ONCE) return repeatSlowly(items, length);
  if (items.length === 1) return new Array<Value>(times).fill(items[0]!);
  const result = new Array<Value>(length);
  for (let i = 0, from = 0; i < length; i++) {
    result[i] = items[from]!;
    if (++from === items.length) from = 0;
  }
  return result;
}

/** Item by item, in steps that limits can interrupt. */
function repeatSlowly(items: readonly Value[], length: number): Value[] {
  const result: Value[] = [];
  for (let from = 0; result.length < length; ) {
    result.push(items[from]!);
    if (++from === items.length) from = 0;
    if ((result.length & 0xffff) === 0) spend(0x10000);
  }
  return result;
}

function repeatCount(count: Value): number {
  if (typeof count === 'number') return count;
  const times = toIndex(count);
  if (typeof times === 'number') return times;
  if (times >= -(2n ** 63n) && times < 2n ** 63n) return times < 0n ? 0 : Number.MAX_SAFE_INTEGER;
  throw overflowError(`cannot fit '${typeOf(count).name}' into an index-sized integer`);
}

/** The items of a slice; `step` other than 1 picks them one by one. */
export function sliceItems(items: readonly Value[], start: number, step: number, count: number): Value[] {
  if (step === 1) return items.slice(start, start + count);
  const result: Value[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) result.push(items[at]!);
  return result;
}
