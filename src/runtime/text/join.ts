// Putting text together: join, repeat, replace.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { newException } from '../exceptions/raise.ts';
import { codesOf, type Str, strLength, strSlice, WideStr } from '../objects/str.ts';
import { find } from './search.ts';

/** Longest text that V8 can hold. */
export const MAX_LENGTH = 0x1fffffe8;

/** MemoryError for text or bytes that would be too long. */
export function checkLength(length: number): void {
  if (length > MAX_LENGTH) throw newException(EXCEPTIONS.MemoryError);
}

export function joinAll(parts: readonly Str[], separator: Str): Str {
  if (typeof separator === 'string') {
    const text = joinNarrow(parts, separator);
    if (text !== undefined) return text;
  }
  if (parts.length <= 1) return parts.length === 0 ? '' : parts[0]!;
  let length = strLength(separator) * (parts.length - 1);
  for (const part of parts) length += strLength(part);
  const codes = new Uint32Array(length);
  const between = codesOf(separator);
  let at = 0;
  parts.forEach((part, i) => {
    if (i > 0) {
      codes.set(between, at);
      at += between.length;
    }
    const piece = codesOf(part);
    codes.set(piece, at);
    at += piece.length;
  });
  return new WideStr(codes);
}

/** undefined when a part is wide. Few parts are put together faster than join() does it. */
function joinNarrow(parts: readonly Str[], separator: string): string | undefined {
  for (let i = 0; i < parts.length; i++) if (typeof parts[i] !== 'string') return undefined;
  if (separator !== '' || parts.length > 12) return parts.join(separator);
  let text = '';
  for (let i = 0; i < parts.length; i++) text += parts[i] as string;
  return text;
}

export function repeat(value: Str, times: number): Str {
  if (times <= 0) return '';
  checkLength(times * strLength(value));
  if (typeof value === 'string') return value.repeat(times);
  const codes = new Uint32Array(value.codes.length * times);
  for (let i = 0; i < times; i++) codes.set(value.codes, i * value.codes.length);
  return new WideStr(codes);
}

/** Replaces the first `most` occurrences; all of them when it is negative. */
export function replace(value: Str, old: Str, by: Str, most: number): Str {
  if (most === 0) return value;
  if (strLength(old) === 0) return insertBetween(value, by, most);
  if (most < 0 && typeof value === 'string' && typeof old === 'string' && typeof by === 'string')
    return value.length < SHORT ? replaceShort(value, old, by) : replaceLong(value, old, by);
  const end = strLength(value);
  const parts: Str[] = [];
  let from = 0;
  for (let at = find(value, old, 0, end); at >= 0 && parts.length !== most; at = find(value, old, from, end)) {
    parts.push(strSlice(value, from, at));
    from = at + strLength(old);
  }
  if (parts.length === 0) return value;
  parts.push(strSlice(value, from, end));
  return joinAll(parts, by);
}

/** Units: in shorter text this is faster than the host's replaceAll. */
const SHORT = 10000;

function replaceShort(value: string, old: string, by: string): string {
  let at = value.indexOf(old);
  if (at < 0) return value;
  let text = '';
  let from = 0;
  for (; at >= 0; at = value.indexOf(old, from)) {
    text += value.slice(from, at) + by;
    from = at + old.length;
  }
  return text + value.slice(from);
}

/** A dollar sign would be a pattern to replaceAll. */
const replaceLong = (value: string, old: string, by: string): string =>
  by.includes('$') ? value.split(old).join(by) : value.replaceAll(old, by);

/** Replacing the empty text: before each code point and at the end. */
function insertBetween(value: Str, by: Str, most: number): Str {
  const size = strLength(value);
  const times = most < 0 ? size + 1 : Math.min(most, size + 1);
  const parts: Str[] = [''];
  for (let i = 0; i < times - 1; i++) parts.push(strSlice(value, i, i + 1));
  parts.push(strSlice(value, times - 1, size));
  return joinAll(parts, by);
}
