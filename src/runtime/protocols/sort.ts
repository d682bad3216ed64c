// Stable sorting for list.sort() and sorted(): keys are compared by `<` alone.
//
// Keys that are all ints, all floats or all str, or tuples of these, are sorted by numbers that stand for them
// (sort-by-ints.ts, sort-by-ranks.ts). All others are sorted here in CPython's manner (ascending runs, binary insertion,
// merging), because each comparison may be a call into the program: lists below 64 items make the very comparisons that
// CPython makes, in its order. JavaScript's sort would want a three-way comparison, which Python does not have.

import { PyTuple, tupleType } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { spend } from '../thread.ts';
import { call1 } from './call.ts';
import { lessThan } from './compare.ts';
import { orderOfInts } from './sort-by-ints.ts';
import { orderOfRanks, tupleLess } from './sort-by-ranks.ts';

/** Sorts the array in place. When a comparison raises, it still holds all items, in some order. */
export function sortItems(items: Value[], key: Value, reverse: boolean): void {
  spend(items.length);
  const keyOf = (item: Value): Value => {
    spend(1);
    return call1(key, item);
  };
  sortByKeys(items, key === null ? null : items.map(keyOf), reverse);
}

/** The same by keys that are there already. */
export function sortByKeys(items: Value[], keys: Value[] | null, reverse: boolean): void {
  if (items.length < 2) return;
  if (reverse) {
    items.reverse();
    keys?.reverse();
  }
  try {
    if (keys === null) sortPlain(items);
    else if (!sortByNumbers(items, keys)) sortPairs(items, keys);
  } finally {
    if (reverse) items.reverse();
  }
}

function sortPlain(items: Value[]): void {
  const ints = items.length < FEW ? null : intsOf(items);
  if (ints !== null) {
    // Equal ints cannot be told apart, so stability does not matter; a typed array is sorted several times faster.
    if (!ascends(ints)) ints.sort();
    for (let i = 0; i < ints.length; i++) items[i] = ints[i]!;
  } else if (!sortByNumbers(items, items)) new RunSort(items, areTuples(items) ? tupleLess : lessThan).sort();
}

function sortPairs(items: Value[], keys: readonly Value[]): void {
  const pairs = items.map((item, i) => ({ key: keys[i]!, item }));
  try {
    new RunSort(pairs, areTuples(keys) ? tupleKeyLess : keyLess).sort();
  } finally {
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
function sortByNumbers(items: Value[], keys: readonly Value[]): boolean {
  if (items.length < FEW) return false;
  const places = (typeof keys[0] === 'string' ? null : orderOfInts(keys)) ?? orderOfRanks(keys);
  if (places === null) return false;
  const before = items.slice();
  for (let i = 0; i < places.length; i++) items[i] = before[places[i]!]!;
  return true;
}

/** So few are sorted before others are counted. */
const FEW = 8;

const areTuples = (keys: readonly Value[]): boolean =>
  keys.every(key => key instanceof PyTuple && key.cls === tupleType);

function intsOf(items: readonly Value[]): Float64Array | null {
  if (typeof items[0] !== 'number') return null;
  const ints = new Float64Array(items.length);
  for (let i = 0; i < ints.length; i++) {
    const item = items[i]!;
    if (typeof item !== 'number') return null;
    ints[i] = item;
  }
  return ints;
}

function ascends(numbers: Float64Array): boolean {
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! < numbers[i - 1]!) return false;
  return true;
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
