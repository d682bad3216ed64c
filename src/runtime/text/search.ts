// Finding text in text, and bytes in bytes: find, rfind, count.
//
// Positions are code points and the range [from, end) has been worked out by the caller (types/search-range.ts). Narrow
// text uses V8's own search for what is not long; wide text and bytes share one search over typed arrays, which lets the native indexOf look
// for the first element. -1 means not found, as in Python.

import { codesOf, type Str, strLength } from '../objects/str.ts';

export type Codes = Uint8Array | Uint32Array;

function matchesAt(hay: Codes, needle: Codes, at: number): boolean {
  for (let i = 0; i < needle.length; i++) if (hay[at + i] !== needle[i]) return false;
  return true;
}

export function findCodes(hay: Codes, needle: Codes, from: number, end: number): number {
  const last = end - needle.length;
  if (from > last) return -1;
  if (needle.length === 0) return from;
  // How much may be compared in vain before the search that never goes back takes over.
  let patience = 8 * (end - from) + 1000;
  for (let at = hay.indexOf(needle[0]!, from); at >= 0 && at <= last; at = hay.indexOf(needle[0]!, at + 1)) {
    let same = 1;
    while (same < needle.length && hay[at + same] === needle[same]) same++;
    if (same === needle.length) return at;
    patience -= same;
    if (patience < 0) {
      return findForward(
        i => hay[i]!,
        i => needle[i]!,
        needle.length,
        at + 1,
        end,
      );
    }
  }
  return -1;
}

/** Knuth, Morris and Pratt: each code of the hay is looked at once, after a table about the needle has been made. */
function findForward(
  hay: (i: number) => number,
  needle: (i: number) => number,
  size: number,
  from: number,
  end: number,
): number {
  // How much of the needle still fits when the code after so many that did does not.
  const fallback = new Int32Array(size);
  for (let i = 1, fits = 0; i < size; i++) {
    while (fits > 0 && needle(i) !== needle(fits)) fits = fallback[fits - 1]!;
    if (needle(i) === needle(fits)) fits++;
    fallback[i] = fits;
  }
  for (let at = from, fits = 0; at < end; at++) {
    const code = hay(at);
    while (fits > 0 && code !== needle(fits)) fits = fallback[fits - 1]!;
    if (code === needle(fits)) fits++;
    if (fits === size) return at - size + 1;
  }
  return -1;
}

export function findLastCodes(hay: Codes, needle: Codes, from: number, end: number): number {
  for (let at = end - needle.length; at >= from; at--) if (matchesAt(hay, needle, at)) return at;
  return -1;
}

/** From here on V8's own search, which takes the product of both lengths at worst, is not used. */
const LONG_NEEDLE = 1000;

export function find(hay: Str, needle: Str, from: number, end: number): number {
  if (typeof hay !== 'string') return findCodes(hay.codes, codesOf(needle), from, end);
  // A wide character cannot be in narrow text.
  if (typeof needle !== 'string' || from > end - needle.length) return -1;
  if (needle.length >= LONG_NEEDLE) {
    return findForward(
      i => hay.charCodeAt(i),
      i => needle.charCodeAt(i),
      needle.length,
      from,
      end,
    );
  }
  return end === hay.length ? hay.indexOf(needle, from) : hay.slice(0, end).indexOf(needle, from);
}

export function findLast(hay: Str, needle: Str, from: number, end: number): number {
  if (typeof hay !== 'string') return findLastCodes(hay.codes, codesOf(needle), from, end);
  if (typeof needle !== 'string' || from > end - needle.length) return -1;
  const at = hay.lastIndexOf(needle, end - needle.length);
  return at < from ? -1 : at;
}

/** How often one finds the needle without overlap; an empty one is found before each code point and at the end. */
function countBy(search: (from: number) => number, size: number, from: number, end: number): number {
  if (size === 0) return from > end ? 0 : end - from + 1;
  let count = 0;
  for (let at = search(from); at >= 0; at = search(at + size)) count++;
  return count;
}

export function count(hay: Str, needle: Str, from: number, end: number): number {
  return countBy(at => find(hay, needle, at, end), strLength(needle), from, end);
}

export function countCodes(hay: Codes, needle: Codes, from: number, end: number): number {
  return countBy(at => findCodes(hay, needle, at, end), needle.length, from, end);
}

/** Does the needle stand at the beginning (or the end) of hay[from, end)? */
export function standsAt(hay: Str, needle: Str, from: number, end: number, atEnd: boolean): boolean {
  const size = strLength(needle);
  if (from > end - size) return false;
  const at = atEnd ? end - size : from;
  if (typeof hay === 'string') return typeof needle === 'string' && hay.startsWith(needle, at);
  return matchesAt(hay.codes, codesOf(needle), at);
}

export function codesStandAt(hay: Codes, needle: Codes, from: number, end: number, atEnd: boolean): boolean {
  return from <= end - needle.length && matchesAt(hay, needle, atEnd ? end - needle.length : from);
}
