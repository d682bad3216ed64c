// Bytes copied, changed and taken apart as they are. (What is rare goes by way of text: types/byte-methods.ts.)
//
// The host's methods of typed arrays cost some 100 ns before they begin, more than most programs' bytes take in a loop.

import { checkLength } from './join.ts';
import { findCodes } from './search.ts';

/** Bytes: up to here a loop is faster than the host's own copy. */
const FEW = 48;

/** data[from … to) in an array of its own. */
export function copied(data: Uint8Array, from: number, to: number): Uint8Array {
  const length = to - from;
  if (length > FEW) return data.slice(from, to);
  const copy = new Uint8Array(length);
  for (let i = 0; i < length; i++) copy[i] = data[from + i]!;
  return copy;
}

export function putBytes(into: Uint8Array, at: number, data: Uint8Array): void {
  if (data.length > FEW) into.set(data, at);
  else for (let i = 0; i < data.length; i++) into[at + i] = data[i]!;
}

export function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const data = new Uint8Array(left.length + right.length);
  putBytes(data, 0, left);
  putBytes(data, left.length, right);
  return data;
}

// ---- letters of ASCII --------------------------------------------------------------------------------------------------

const isLower = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;
const isUpper = (byte: number): boolean => byte >= 0x41 && byte <= 0x5a;

export function upperBytes(data: Uint8Array): Uint8Array {
  const result = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = isLower(data[i]!) ? data[i]! - 32 : data[i]!;
  return result;
}

export function lowerBytes(data: Uint8Array): Uint8Array {
  const result = new Uint8Array(data.length);
  for (let i = 0; i < data.length; i++) result[i] = isUpper(data[i]!) ? data[i]! + 32 : data[i]!;
  return result;
}

/** Each letter in the case that is wanted for it, by its place and by what stands before it. */
export function recased(
  data: Uint8Array,
  isWantedUpper: (place: number, afterLetter: boolean, isUpper: boolean) => boolean,
): Uint8Array {
  const result = data.slice();
  let afterLetter = false;
  for (let i = 0; i < data.length; i++) {
    const byte = data[i]!;
    const letter = isLower(byte) || isUpper(byte);
    if (letter) result[i] = isWantedUpper(i, afterLetter, isUpper(byte)) ? byte & ~32 : byte | 32;
    afterLetter = letter;
  }
  return result;
}

/** Without the bytes to remove, the others by the table; null for either stands for none. */
export function translated(data: Uint8Array, table: Uint8Array | null, remove: Uint8Array | null): Uint8Array {
  const unwanted = new Uint8Array(256);
  if (remove !== null) for (let i = 0; i < remove.length; i++) unwanted[remove[i]!] = 1;
  const result = new Uint8Array(data.length);
  let length = 0;
  for (let i = 0; i < data.length; i++) {
    const byte = data[i]!;
    if (unwanted[byte] === 0) result[length++] = table === null ? byte : table[byte]!;
  }
  return length === data.length ? result : copied(result, 0, length);
}

// ---- parts -------------------------------------------------------------------------------------------------------------

/** The first `most` occurrences replaced (all: negative); the data itself when there are none. `old` is not empty. */
export function replaced(data: Uint8Array, old: Uint8Array, by: Uint8Array, most: number): Uint8Array {
  const places: number[] = [];
  if (most !== 0) {
    let at = findCodes(data, old, 0, data.length);
    for (; at >= 0 && places.length !== most; at = findCodes(data, old, at + old.length, data.length)) places.push(at);
  }
  if (places.length === 0) return data;
  const length = data.length + places.length * (by.length - old.length);
  checkLength(length);
  const result = new Uint8Array(length);
  let from = 0;
  let to = 0;
  for (const place of places) {
    for (; from < place; from++) result[to++] = data[from]!;
    for (let i = 0; i < by.length; i++) result[to++] = by[i]!;
    from += old.length;
  }
  for (; from < data.length; from++) result[to++] = data[from]!;
  return result;
}

/** With at most so many cuts; negative: all. */
export function splitBytes(data: Uint8Array, separator: Uint8Array, most: number): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let from = 0;
  let at = most === 0 ? -1 : findCodes(data, separator, 0, data.length);
  while (at >= 0 && parts.length !== most) {
    parts.push(copied(data, from, at));
    from = at + separator.length;
    at = findCodes(data, separator, from, data.length);
  }
  parts.push(copied(data, from, data.length));
  return parts;
}

/** All with the separator between them. */
export function joinedBytes(parts: readonly Uint8Array[], separator: Uint8Array): Uint8Array {
  let length = separator.length * Math.max(parts.length - 1, 0);
  for (const part of parts) length += part.length;
  const result = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < parts.length; i++) {
    if (i > 0 && separator.length > 0) {
      putBytes(result, at, separator);
      at += separator.length;
    }
    putBytes(result, at, parts[i]!);
    at += parts[i]!.length;
  }
  return result;
}

/** Without the bytes at the left and (or) right end for which the test holds. */
export function stripped(data: Uint8Array, left: boolean, right: boolean, test: (byte: number) => boolean): Uint8Array {
  let start = 0;
  let end = data.length;
  if (left) while (start < end && test(data[start]!)) start++;
  if (right) while (end > start && test(data[end - 1]!)) end--;
  return copied(data, start, end);
}
