// The module _bisect: where a value belongs in a sorted sequence.

import { valueError } from '../runtime/exceptions/raise.ts';
import { listType, PyList } from '../runtime/objects/containers.ts';
import type { Value } from '../runtime/objects/object.ts';
import { call1, callMethod } from '../runtime/protocols/call.ts';
import { lessThan } from '../runtime/protocols/compare.ts';
import { getItem, length } from '../runtime/protocols/items.ts';
import { toSize } from '../runtime/protocols/numbers.ts';
import type { ModuleTable } from './module-table.ts';

/** The place of `x` before (left) or behind (right) its equals, among items lo … hi. */
function search(a: Value, x: Value, lo: Value, hi: Value, key: Value, right: boolean): number {
  let low = toSize(lo);
  if (low < 0) throw valueError('lo must be non-negative');
  let high = hi === null ? -1 : toSize(hi);
  if (high === -1) high = length(a);
  const list = a instanceof PyList && a.cls === listType ? a : null;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const item = (list === null ? undefined : list.items[middle]) ?? getItem(a, middle);
    if (typeof x === 'number' && typeof item === 'number' && key === null) {
      if (right ? x >= item : item < x) low = middle + 1;
      else high = middle;
      continue;
    }
    const compared = key === null ? item : call1(key, item);
    if (right ? !lessThan(x, compared) : lessThan(compared, x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const finding =
  (right: boolean) =>
  (a: Value, x: Value, lo: Value = 0, hi: Value = null, key: Value = null): Value =>
    search(a, x, lo, hi, key, right);

const inserting =
  (right: boolean) =>
  (a: Value, x: Value, lo: Value = 0, hi: Value = null, key: Value = null): Value => {
    const place = search(a, key === null ? x : call1(key, x), lo, hi, key, right);
    if (a instanceof PyList && a.cls === listType) a.items.splice(place, 0, x);
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
