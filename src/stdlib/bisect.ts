// The module _bisect: where a value belongs in a sorted sequence.

import { len } from '../runtime/builtins/iteration.ts';
import { overflowError, valueError } from '../runtime/exceptions/raise.ts';
import { listType, PyList } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { normalizeInt, type PyInt, typeOf } from '../runtime/objects/scalars.ts';
import { call1, callMethod } from '../runtime/protocols/call.ts';
import { lessThan } from '../runtime/protocols/compare.ts';
import { getItem } from '../runtime/protocols/items.ts';
import { isSize, toIndex } from '../runtime/protocols/numbers.ts';
import type { ModuleTable } from './module-table.ts';

/** A bound of the search, exactly. */
function bound(value: Value, complaint: string): PyInt {
  const place = toIndex(value);
  if (isSize(place)) return place;
  throw overflowError(complaint);
}

/** The place of `x` before (left) or behind (right) its equals, among items lo … hi. */
function search(a: Value, x: Value, lo: Value, hi: Value, key: Value, right: boolean): PyInt {
  const low = bound(lo, 'Python int too large to convert to C ssize_t');
  if (low < 0) throw valueError('lo must be non-negative');
  let high = hi === null ? -1 : bound(hi, `cannot fit '${typeOf(hi).name}' into an index-sized integer`);
  // Asked as a program asks it: a range may be longer than what the host counts exactly.
  if (high === -1) high = len(a) as PyInt;
  if (typeof low === 'bigint' || typeof high === 'bigint')
    return searchFar(a, x, BigInt(low), BigInt(high), key, right);
  const list = a instanceof PyList && a.cls === listType ? a : null;
  let [first, end] = [low, high];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    const item = (list === null ? undefined : list.items[middle]) ?? getItem(a, middle);
    if (goesOn(item, x, key, right)) first = middle + 1;
    else end = middle;
  }
  return first;
}

function searchFar(a: Value, x: Value, first: bigint, end: bigint, key: Value, right: boolean): PyInt {
  while (first < end) {
    const middle = (first + end) >> 1n;
    if (goesOn(getItem(a, normalizeInt(middle)), x, key, right)) first = middle + 1n;
    else end = middle;
  }
  return normalizeInt(first);
}

/** Does the place lie behind this item? */
function goesOn(item: Value, x: Value, key: Value, right: boolean): boolean {
  if (typeof x === 'number' && typeof item === 'number' && key === null) return right ? x >= item : item < x;
  const compared = key === null ? item : call1(key, item);
  return right ? !lessThan(x, compared) : lessThan(compared, x);
}

const finding =
  (right: boolean) =>
  (a: Value, x: Value, lo: Value = 0, hi: Value = null, key: Value = null): Value =>
    search(a, x, lo, hi, key, right);

const inserting =
  (right: boolean) =>
  (a: Value, x: Value, lo: Value = 0, hi: Value = null, key: Value = null): Value => {
    const place = search(a, key === null ? x : call1(key, x), lo, hi, key, right);
    if (a instanceof PyList && a.cls === listType) a.items.splice(Number(place), 0, x);
    else callMethod(a, 'insert', [place, x]);
    return null;
  };

export const bisectModule: ModuleTable = {
  name: '_bisect',
  doc: 'Bisection algorithms.\n\nThis module provides support for maintaining a list in sorted order without\nhaving to sort the list after each insertion. For long lists of items with\nexpensive comparison operations, this can be an improvement over the more\ncommon approach.\n',
  functions: {
    'bisect_left(a, x, lo=0, hi=None, *, key=None)': finding(false),
    'bisect_right(a, x, lo=0, hi=None, *, key=None)': finding(true),
    'insort_left(a, x, lo=0, hi=None, *, key=None)': inserting(false),
    'insort_right(a, x, lo=0, hi=None, *, key=None)': inserting(true),
  },
};
