// The module _heapq: a list in which each item is at most (in the _max functions: at least) its two children.
//
// The order is a parameter, so each algorithm stands here once. As in CPython, a comparison that changes the list's
// length is noticed, and of two items only `<` is asked.

import { indexError, runtimeError, typeError } from '../runtime/exceptions/raise.ts';
import { PyList } from '../runtime/objects/containers.ts';
import type { Implementation } from '../runtime/objects/function.ts';
import type { Value } from '../runtime/objects/object.ts';
import { typeOf } from '../runtime/objects/scalars.ts';
import { lessThan } from '../runtime/protocols/compare.ts';
import { spend } from '../runtime/thread.ts';
import type { ModuleTable } from './module-table.ts';

type Before = (left: Value, right: Value) => boolean;

const smallest: Before = (left, right) =>
  typeof left === 'number' && typeof right === 'number' ? left < right : lessThan(left, right);
const largest: Before = (left, right) => smallest(right, left);

/** What `before` says, and the certainty that it has left the list as it was. */
function precedes(heap: PyList, left: Value, right: Value, before: Before): boolean {
  if (typeof left === 'number' && typeof right === 'number') return before(left, right);
  const { items } = heap;
  const { length } = items;
  const result = before(left, right);
  if (heap.items !== items || items.length !== length) throw runtimeError('list changed size during iteration');
  return result;
}

/** Moves the item at `at` towards the root, to its place. */
function siftDown(heap: PyList, start: number, at: number, before: Before): void {
  const { items } = heap;
  const item = items[at]!;
  let place = at;
  while (place > start) {
    const above = (place - 1) >> 1;
    const parent = items[above]!;
    if (!precedes(heap, item, parent, before)) break;
    items[place] = parent;
    items[above] = item;
    place = above;
  }
}

/** Moves the hole at `at` down to a leaf along the first of each two children, then the item up to its place. */
function siftUp(heap: PyList, at: number, before: Before): void {
  const { items } = heap;
  const size = items.length;
  const half = size >> 1;
  let place = at;
  while (place < half) {
    let child = 2 * place + 1;
    if (child + 1 < size && !precedes(heap, items[child]!, items[child + 1]!, before)) child++;
    const moved = items[child]!;
    items[child] = items[place]!;
    items[place] = moved;
    place = child;
  }
  siftDown(heap, at, place, before);
}

function asHeap(heap: Value, name: string): PyList {
  if (heap instanceof PyList) return heap;
  const which = name.startsWith('heapify') || name.startsWith('heappop') ? '' : ' 1';
  throw typeError(`${name}() argument${which} must be list, not ${typeOf(heap).name}`);
}

/** Puts an item in the place of the first, which it gives. */
function replaceFirst(heap: PyList, item: Value, before: Before): Value {
  const { items } = heap;
  if (items.length === 0) throw indexError('index out of range');
  const first = items[0]!;
  items[0] = item;
  siftUp(heap, 0, before);
  return first;
}

function functionsFor(suffix: string, before: Before): Record<string, Implementation> {
  return {
    [`heappush${suffix}(heap, item, /)`]: (value: Value, item: Value) => {
      const heap = asHeap(value, `heappush${suffix}`);
      siftDown(heap, 0, heap.items.push(item) - 1, before);
      return null;
    },
    [`heappop${suffix}(heap, /)`]: (value: Value) => {
      const heap = asHeap(value, `heappop${suffix}`);
      const last = heap.items.pop();
      if (last === undefined) throw indexError('index out of range');
      return heap.items.length === 0 ? last : replaceFirst(heap, last, before);
    },
    [`heapreplace${suffix}(heap, item, /)`]: (heap: Value, item: Value) =>
      replaceFirst(asHeap(heap, `heapreplace${suffix}`), item, before),
    [`heappushpop${suffix}(heap, item, /)`]: (value: Value, item: Value) => {
      const heap = asHeap(value, `heappushpop${suffix}`);
      // The comparison may have emptied the list.
      if (heap.items.length === 0 || !before(heap.items[0]!, item)) return item;
      return replaceFirst(heap, item, before);
    },
    [`heapify${suffix}(heap, /)`]: (value: Value) => {
      const heap = asHeap(value, `heapify${suffix}`);
      const { length } = heap.items;
      spend(length >> 3);
      for (let at = (length >> 1) - 1; at >= 0; at--) siftUp(heap, at, before);
      return null;
    },
  };
}

export const heapqModule = (): ModuleTable => ({
  name: '_heapq',
  doc: 'Heap queue algorithm (a.k.a. priority queue).',
  functions: { ...functionsFor('', smallest), ...functionsFor('_max', largest) },
});
