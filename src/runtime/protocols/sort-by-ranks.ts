// Sorting by keys that are all ints, all floats, all str, or tuples of such: each key gets a rank, a double, and the
// ranks are merged with their places beside them. Only keys of one rank are compared, if they can differ at all.
//
// A comparison of doubles costs a few machine instructions, one of values a call. Nobody can see that no value was asked,
// since keys of these kinds run no code of a program.

import { PyTuple, tupleType } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { bothPlain, PyFloat } from '../objects/scalars.ts';
import { equals, lessThan } from './compare.ts';

/** Is the key at place `a` less than that at place `b`, when their ranks are the same? */
type Tie = (a: number, b: number) => boolean;

interface Ranks {
  readonly ranks: Float64Array;
  /** null: keys of one rank are equal. */
  readonly tie: Tie | null;
}

/** The places of the keys in their order; null where they have no ranks. */
export function orderOfRanks(keys: readonly Value[]): Int32Array | null {
  const first = keys[0]!;
  const found = first instanceof PyTuple ? ranksOfTuples(keys, first) : ranksOf(keys);
  return found === null ? null : merged(found);
}

function ranksOf(keys: readonly Value[]): Ranks | null {
  const first = keys[0]!;
  if (typeof first === 'string') return ranksOfText(keys);
  if (typeof first !== 'number' && !(first instanceof PyFloat)) return null;
  const ranks = new Float64Array(keys.length);
  const ints = typeof first === 'number';
  for (let i = 0; i < ranks.length; i++) {
    const key = keys[i]!;
    if (typeof key === 'number') {
      if (!ints) return null;
      ranks[i] = key;
    } else {
      // NaN has no order.
      if (ints || !(key instanceof PyFloat) || Number.isNaN(key.value)) return null;
      ranks[i] = key.value;
    }
  }
  return { ranks, tie: null };
}

// ---- text: as many characters behind the common beginning as a double holds ------------------------------------------

const NARROW = { digits: 6, base: 257 };
const WIDE = { digits: 3, base: 65537 };

function ranksOfText(keys: readonly Value[]): Ranks | null {
  const first = keys[0] as string;
  let common = first.length;
  for (let i = 1; i < keys.length; i++) {
    const key = keys[i]!;
    if (typeof key !== 'string') return null;
    let same = 0;
    while (same < common && key.charCodeAt(same) === first.charCodeAt(same)) same++;
    common = same;
  }
  const texts = keys as readonly string[];
  return beginnings(texts, common, NARROW) ?? beginnings(texts, common, WIDE);
}

/** null when a character is no digit of this base. */
function beginnings(texts: readonly string[], from: number, { base, digits }: typeof NARROW): Ranks | null {
  const ranks = new Float64Array(texts.length);
  let longest = 0;
  for (let i = 0; i < ranks.length; i++) {
    const text = texts[i]!;
    let rank = 0;
    for (let digit = from; digit < from + digits; digit++) {
      // The end of a text comes before all characters.
      const code = digit < text.length ? text.charCodeAt(digit) + 1 : 0;
      if (code >= base) return null;
      rank = rank * base + code;
    }
    ranks[i] = rank;
    if (text.length > longest) longest = text.length;
  }
  return { ranks, tie: longest <= from + digits ? null : (a, b) => texts[a]! < texts[b]! };
}

// ---- tuples: the rank of their first item ----------------------------------------------------------------------------------

function ranksOfTuples(keys: readonly Value[], model: PyTuple): Ranks | null {
  const width = model.items.length;
  if (width === 0 || !keys.every(key => key instanceof PyTuple && key.cls === tupleType && likeModel(key, model)))
    return null;
  const found = ranksOf(keys.map(key => (key as PyTuple).items[0]!));
  if (found === null || (width === 1 && found.tie === null)) return found;
  return { ranks: found.ranks, tie: (a, b) => tupleLess(keys[a]!, keys[b]!) };
}

/** Are its items those of the model in number and kind, so that they compare without code of a program, and without error? */
function likeModel({ items }: PyTuple, model: PyTuple): boolean {
  const models = model.items;
  if (items.length !== models.length) return false;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const other = models[i]!;
    if (!bothPlain(item, other) && !(item instanceof PyFloat && other instanceof PyFloat && !Number.isNaN(item.value)))
      return false;
  }
  return true;
}

/** left < right for exact tuples of any items: the first pair of items that differ decides. */
export function tupleLess(left: Value, right: Value): boolean {
  const a = (left as PyTuple).items;
  const b = (right as PyTuple).items;
  const count = Math.min(a.length, b.length);
  for (let i = 0; i < count; i++) {
    const x = a[i]!;
    const y = b[i]!;
    if (x === y) continue;
    if (bothPlain(x, y)) return (x as number) < (y as number);
    if (!equals(x, y)) return lessThan(x, y);
  }
  return a.length < b.length;
}

// ---- the sort ------------------------------------------------------------------------------------------------------------------

/** So many are sorted by insertion before merging begins. */
const BLOCK = 16;

interface Side {
  readonly ranks: Float64Array;
  readonly places: Int32Array;
}

/** Keys that stand in order already cost one look each. */
function merged({ ranks, tie }: Ranks): Int32Array {
  const { length } = ranks;
  const places = new Int32Array(length);
  for (let i = 0; i < length; i++) places[i] = i;
  let from: Side = { ranks, places };
  if (inOrder(from, tie)) return places;
  for (let start = 0; start < length; start += BLOCK) insert(from, start, Math.min(start + BLOCK, length), tie);
  let to: Side = { ranks: new Float64Array(length), places: new Int32Array(length) };
  for (let width = BLOCK; width < length; width *= 2) {
    for (let start = 0; start < length; start += 2 * width) {
      merge(from, to, start, Math.min(start + width, length), Math.min(start + 2 * width, length), tie);
    }
    [from, to] = [to, from];
  }
  return from.places;
}

function inOrder({ ranks, places }: Side, tie: Tie | null): boolean {
  for (let i = 1; i < ranks.length; i++) {
    const [a, b] = [ranks[i - 1]!, ranks[i]!];
    if (b < a || (b === a && tie !== null && tie(places[i]!, places[i - 1]!))) return false;
  }
  return true;
}

function insert({ ranks, places }: Side, start: number, end: number, tie: Tie | null): void {
  for (let i = start + 1; i < end; i++) {
    const rank = ranks[i]!;
    const place = places[i]!;
    let at = i;
    for (; at > start; at--) {
      const before = ranks[at - 1]!;
      if (before < rank || (before === rank && (tie === null || !tie(place, places[at - 1]!)))) break;
      ranks[at] = before;
      places[at] = places[at - 1]!;
    }
    ranks[at] = rank;
    places[at] = place;
  }
}

function merge(from: Side, to: Side, start: number, middle: number, end: number, tie: Tie | null): void {
  const { ranks, places } = from;
  const { ranks: toRanks, places: toPlaces } = to;
  if (middle >= end || ranks[middle - 1]! < ranks[middle]!) {
    toRanks.set(ranks.subarray(start, end), start);
    toPlaces.set(places.subarray(start, end), start);
    return;
  }
  let left = start;
  let right = middle;
  for (let at = start; at < end; at++) {
    let takesRight = false;
    if (left >= middle) takesRight = true;
    else if (right < end) {
      const a = ranks[left]!;
      const b = ranks[right]!;
      takesRight = b < a || (b === a && tie !== null && tie(places[right]!, places[left]!));
    }
    const taken = takesRight ? right++ : left++;
    toRanks[at] = ranks[taken]!;
    toPlaces[at] = places[taken]!;
  }
}
