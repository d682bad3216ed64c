// Stable sorting for list.sort() and sorted(): keys are compared by `<` alone.
//
// Keys that are all ints, all floats or all str are sorted by JavaScript's own sorts. All others are sorted here in
// CPython's manner (ascending runs, binary insertion, merging), because each comparison may be a call into the program:
// lists below 64 items make the very comparisons that CPython makes, in its order. JavaScript's sort would want a
// three-way comparison, which Python does not have.

import { PyTuple, tupleType } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { PyFloat } from '../objects/scalars.ts';
import { spend } from '../thread.ts';
import { call1 } from './call.ts';
import { equals, lessThan } from './compare.ts';
import { orderOfInts } from './sort-by-ints.ts';

/** Sorts the array in place. When a comparison raises, it still holds all items, in some order. */
export function sortItems(items: Value[], key: Value, reverse: boolean): void {
  spend(items.length);
  const keys =
    key === null
      ? null
      : items.map(item => {
          spend(1);
          return call1(key, item);
        });
  if (items.length < 2) return;
  const kind = kindOf(keys ?? items);
  if (keys === null) {
    if (reverse) items.reverse();
    try {
      sortPlain(items, kind);
    } finally {
      if (reverse) items.reverse();
    }
    return;
  }
  if (reverse) {
    items.reverse();
    keys.reverse();
  }
  if ((kind === 'int' || kind === 'tuple') && sortByInts(items, keys)) {
    if (reverse) items.reverse();
    return;
  }
  const pairs = items.map((item, i) => ({ key: keys[i]!, item }));
  try {
    if (kind === 'tuple') new RunSort(pairs, tupleKeyLess).sort();
    else if (kind === 'other') new RunSort(pairs, keyLess).sort();
    else if (kind === 'int') pairs.sort((a, b) => (a.key as number) - (b.key as number));
    else pairs.sort((a, b) => order(plainKey(a.key), plainKey(b.key)));
  } finally {
    if (reverse) pairs.reverse();
    for (let i = 0; i < pairs.length; i++) items[i] = pairs[i]!.item;
  }
}

interface Pair {
  readonly key: Value;
  readonly item: Value;
}

// Named once: code that the host has made for one function would be given up for another one.
const tupleKeyLess = (a: Pair, b: Pair): boolean => tupleLess(a.key, b.key);
const keyLess = (a: Pair, b: Pair): boolean => lessThan(a.key, b.key);

/** False where the keys do not fit; then nothing has changed. */
function sortByInts(items: Value[], keys: readonly Value[]): boolean {
  const places = items.length < FEW ? null : orderOfInts(keys);
  if (places === null) return false;
  const before = items.slice();
  for (let i = 0; i < places.length; i++) items[i] = before[places[i]!]!;
  return true;
}

/** So few are sorted before others are counted. */
const FEW = 8;

type Kind = 'int' | 'float' | 'str' | 'tuple' | 'other';

/** What all keys are alike; NaN has no order, so it is left to `<`. */
function kindOf(keys: readonly Value[]): Kind {
  const first = keys[0]!;
  if (typeof first === 'number') return keys.every(key => typeof key === 'number') ? 'int' : 'other';
  if (typeof first === 'string') return keys.every(key => typeof key === 'string') ? 'str' : 'other';
  if (first instanceof PyFloat) {
    return keys.every(key => key instanceof PyFloat && !Number.isNaN(key.value)) ? 'float' : 'other';
  }
  if (first instanceof PyTuple) {
    return keys.every(key => key instanceof PyTuple && key.cls === tupleType) ? 'tuple' : 'other';
  }
  return 'other';
}

/** left < right for exact tuples: the first pair of items that differ decides. */
function tupleLess(left: Value, right: Value): boolean {
  const a = (left as PyTuple).items;
  const b = (right as PyTuple).items;
  const count = Math.min(a.length, b.length);
  for (let i = 0; i < count; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    const kind = typeof x;
    if (kind === typeof y && (kind === 'number' || kind === 'string')) return (x as number) < (y as number);
    if (!equals(x, y)) return lessThan(x, y);
  }
  return a.length < b.length;
}

const plainKey = (key: Value): number | string => (key instanceof PyFloat ? key.value : (key as number | string));
const order = (a: number | string, b: number | string): number => (a < b ? -1 : a > b ? 1 : 0);

function sortPlain(items: Value[], kind: Kind): void {
  if (kind === 'int') {
    // Equal ints cannot be told apart, so stability does not matter; a typed array is sorted several times faster.
    const sorted = new Float64Array(items.length);
    for (let i = 0; i < sorted.length; i++) sorted[i] = items[i] as number;
    sorted.sort();
    for (let i = 0; i < sorted.length; i++) items[i] = sorted[i]!;
  } else if (kind === 'str') {
    // Code units, which are code points in this form.
    items.sort();
  } else if (kind === 'tuple') {
    if (!sortByInts(items, items.slice())) new RunSort(items, tupleLess).sort();
  } else if (kind === 'float') items.sort((a, b) => order((a as PyFloat).value, (b as PyFloat).value));
  else new RunSort(items, lessThan).sort();
}

const SHORT = 64;

/** Runs of ascending items are found or made, and merged. */
class RunSort<T> {
  private readonly runs: { start: number; length: number }[] = [];

  constructor(
    private readonly items: T[],
    private readonly less: (a: T, b: T) => boolean,
  ) {}

  sort(): void {
    const { items, runs } = this;
    const shortest = shortestRun(items.length);
    for (let start = 0; start < items.length; ) {
      const rest = items.length - start;
      let length = this.countRun(start, rest);
      if (length < shortest) {
        const forced = Math.min(rest, shortest);
        this.insertionSort(start, start + forced, start + length);
        length = forced;
      }
      runs.push({ start, length });
      this.collapse();
      start += length;
    }
    while (runs.length > 1) this.mergeAt(runs.length - 2);
  }

  /** The length of the run at `start`; a descending one is turned round. */
  private countRun(start: number, rest: number): number {
    const { items, less } = this;
    const end = start + rest;
    let at = start + 1;
    while (at < end && !less(items[at]!, items[at - 1]!)) at++;
    if (at === end) return rest;
    if (at > start + 1) {
      if (less(items[start]!, items[at - 1]!)) return at - start;
      // All equal so far: they may begin a descending run, in which equal ones keep their order.
      this.reverse(start, at);
    }
    at++;
    let equal = 0;
    for (; at < end; at++) {
      if (less(items[at]!, items[at - 1]!)) {
        this.reverse(at - equal - 1, at);
        equal = 0;
      } else if (less(items[at - 1]!, items[at]!)) break;
      else equal++;
    }
    this.reverse(at - equal - 1, at);
    this.reverse(start, at);
    while (at < end && !less(items[at]!, items[at - 1]!)) at++;
    return at - start;
  }

  private reverse(from: number, to: number): void {
    const { items } = this;
    for (let i = from, j = to - 1; i < j; i++, j--) [items[i], items[j]] = [items[j]!, items[i]!];
  }

  /** Sorts [start, end), of which [start, sorted) is sorted already. */
  private insertionSort(start: number, end: number, sorted: number): void {
    const { items, less } = this;
    for (let at = sorted; at < end; at++) {
      const pivot = items[at]!;
      let left = start;
      let right = at;
      while (left < right) {
        const middle = (left + right) >> 1;
        if (less(pivot, items[middle]!)) right = middle;
        else left = middle + 1;
      }
      items.copyWithin(left + 1, left, at);
      items[left] = pivot;
    }
  }

  /** Keeps the lengths of the waiting runs falling fast, so that merges are balanced. */
  private collapse(): void {
    const { runs } = this;
    while (runs.length > 1) {
      const n = runs.length - 2;
      const above = n > 0 ? runs[n - 1]!.length : Number.POSITIVE_INFINITY;
      if (above <= runs[n]!.length + runs[n + 1]!.length) this.mergeAt(above < runs[n + 1]!.length ? n - 1 : n);
      else if (runs[n]!.length <= runs[n + 1]!.length) this.mergeAt(n);
      else return;
    }
  }

  private mergeAt(n: number): void {
    const { runs } = this;
    const left = runs[n]!;
    const right = runs[n + 1]!;
    runs.splice(n, 2, { start: left.start, length: left.length + right.length });
    this.merge(left.start, right.start, right.start + right.length);
  }

  private merge(start: number, middle: number, end: number): void {
    const { items, less } = this;
    spend(end - start);
    const left = items.slice(start, middle);
    let from = 0;
    let right = middle;
    let to = start;
    try {
      while (from < left.length && right < end) {
        if (less(items[right]!, left[from]!)) items[to++] = items[right++]!;
        else items[to++] = left[from++]!;
      }
    } finally {
      while (from < left.length) items[to++] = left[from++]!;
    }
  }
}

/** 32 to 64, such that the number of runs is a power of two or a little less. */
function shortestRun(length: number): number {
  let odd = 0;
  let n = length;
  while (n >= SHORT) {
    odd |= n & 1;
    n >>= 1;
  }
  return n + odd;
}
