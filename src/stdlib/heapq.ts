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

function resized(): Error {
  return runtimeError('list changed size during iteration') as unknown as Error;
}

/** Moves the item at `at` towards the root, to its place. */
function siftDown(items: Value[], start: number, at: number, before: Before): void {
  const size = items.length;
  const item = items[at]!;
  let place = at;
  while (place > start) {
    const above = (place - 1) >> 1;
    const parent = items[above]!;
    const moves = before(item, parent);
    if (items.length !== size) throw resized();
    if (!moves) break;
    items[place] = parent;
    items[above] = item;
    place = above;
  }
}

/** Moves the hole at `at` down to a leaf along the first of each two children, then the item up to its place. */
function siftUp(items: Value[], at: number, before: Before): void {
  const size = items.length;
  const half = size >> 1;
  let place = at;
  while (place < half) {
    let child = 2 * place + 1;
    if (child + 1 < size) {
      const first = before(items[child]!, items[child + 1]!);
      if (items.length !== size) throw resized();
      if (!first) child++;
    }
    const moved = items[child]!;
    items[child] = items[place]!;
    items[place] = moved;
    place = child;
  }
  siftDown(items, at, place, before);
}

function itemsOf(heap: Value, name: string): Value[] {
  if (heap instanceof PyList) return heap.items;
  throw typeError(
    `${name}() argument${name.startsWith('heapify') || name.startsWith('heappop') ? '' : ' 1'} must be list, not ${typeOf(heap).name}`,
  );
}

function functionsFor(suffix: string, before: Before): Record<string, Implementation> {
  return {
    [`heappush${suffix}(heap, item, /)`]: (heap: Value, item: Value) => {
      const items = itemsOf(heap, `heappush${suffix}`);
      items.push(item);
      siftDown(items, 0, items.length - 1, before);
      return null;
    },
    [`heappop${suffix}(heap, /)`]: (heap: Value) => {
      const items = itemsOf(heap, `heappop${suffix}`);
      const last = items.pop();
      if (last === undefined) throw indexError('index out of range');
      if (items.length === 0) return last;
      const first = items[0]!;
      items[0] = last;
      siftUp(items, 0, before);
      return first;
    },
    [`heapreplace${suffix}(heap, item, /)`]: (heap: Value, item: Value) => {
      const items = itemsOf(heap, `heapreplace${suffix}`);
      if (items.length === 0) throw indexError('index out of range');
      const first = items[0]!;
      items[0] = item;
      siftUp(items, 0, before);
      return first;
    },
    [`heappushpop${suffix}(heap, item, /)`]: (heap: Value, item: Value) => {
      const items = itemsOf(heap, `heappushpop${suffix}`);
      if (items.length === 0 || !before(items[0]!, item)) return item;
      if (items.length === 0) throw indexError('index out of range');
      const first = items[0]!;
      items[0] = item;
      siftUp(items, 0, before);
      return first;
    },
    [`heapify${suffix}(heap, /)`]: (heap: Value) => {
      const items = itemsOf(heap, `heapify${suffix}`);
      spend(items.length >> 3);
      for (let at = (items.length >> 1) - 1; at >= 0; at--) siftUp(items, at, before);
      return null;
    },
  };
}

export const heapqModule = (): ModuleTable => ({
  name: '_heapq',
  doc: 'Heap queue algorithm (a.k.a. priority queue).',
  functions: { ...functionsFor('', smallest), ...functionsFor('_max', largest) },
});
