// Taking text apart: split and rsplit, by a separator or by white space, and splitlines.
//
// What counts as white space or as the end of a line differs between str and bytes, so those tests are given. `most` is
// the largest number of cuts; negative for no limit.

import { codeAt, type Str, strLength, strSlice } from '../objects/str.ts';
import { WHITE_SPACE } from '../unicode/properties.ts';
import { find, findLast } from './search.ts';

export type CodeTest = (code: number) => boolean;

const isSpaceCode: CodeTest = code =>
  code < 0x85
    ? code === 0x20 || (code >= 0x9 && code <= 0xd) || (code >= 0x1c && code <= 0x1f)
    : code === 0x85 ||
      code === 0xa0 ||
      (code >= 0x1680 &&
        (code === 0x1680 ||
          (code >= 0x2000 && code <= 0x200a) ||
          code === 0x2028 ||
          code === 0x2029 ||
          code === 0x202f ||
          code === 0x205f ||
          code === 0x3000));

/** What counts as white space: one code at a time, and as runs of anything else in narrow text. */
export interface WhiteSpace {
  readonly test: CodeTest;
  readonly words: RegExp;
}

export const TEXT_SPACE: WhiteSpace = { test: isSpaceCode, words: new RegExp(`[^${WHITE_SPACE}]+`, 'g') };
export const BYTE_SPACE: WhiteSpace = {
  test: code => code === 0x20 || (code >= 0x9 && code <= 0xd),
  words: /[^\t-\r ]+/g,
};

export const isLineBreak: CodeTest = code =>
  (code >= 0xa && code <= 0xd) || (code >= 0x1c && code <= 0x1e) || code === 0x85 || code === 0x2028 || code === 0x2029;

export const isByteLineBreak: CodeTest = code => code === 0xa || code === 0xd;

export function split(value: Str, separator: Str, most: number): Str[] {
  if (most < 0 && typeof value === 'string' && typeof separator === 'string')
    return value.length < SHORT ? splitShort(value, separator) : value.split(separator);
  const end = strLength(value);
  const parts: Str[] = [];
  let from = 0;
  while (most < 0 || parts.length < most) {
    const at = find(value, separator, from, end);
    if (at < 0) break;
    parts.push(strSlice(value, from, at));
    from = at + strLength(separator);
  }
  parts.push(strSlice(value, from, end));
  return parts;
}

/** Units: shorter text is taken apart here, since the host's own split is a call out of machine code. */
const SHORT = 1000;

function splitShort(value: string, separator: string): Str[] {
  const parts: Str[] = [];
  let from = 0;
  for (let at = value.indexOf(separator); at >= 0; at = value.indexOf(separator, from)) {
    parts.push(value.slice(from, at));
    from = at + separator.length;
  }
  parts.push(from === 0 ? value : value.slice(from));
  return parts;
}

export function rsplit(value: Str, separator: Str, most: number): Str[] {
  const parts: Str[] = [];
  let end = strLength(value);
  while (most < 0 || parts.length < most) {
    const at = findLast(value, separator, 0, end);
    if (at < 0) break;
    parts.push(strSlice(value, at + strLength(separator), end));
    end = at;
  }
  parts.push(strSlice(value, 0, end));
  return parts.reverse();
}

export function splitSpace(value: Str, most: number, space: WhiteSpace): Str[] {
  if (most < 0 && typeof value === 'string') return value.match(space.words) ?? [];
  const isSpace = space.test;
  const end = strLength(value);
  const parts: Str[] = [];
  let at = 0;
  for (;;) {
    while (at < end && isSpace(codeAt(value, at))) at++;
    if (at === end) return parts;
    const start = at;
    // What is left when the limit is reached keeps the white space at its other end.
    if (parts.length === most) {
      parts.push(strSlice(value, start, end));
      return parts;
    }
    while (at < end && !isSpace(codeAt(value, at))) at++;
    parts.push(strSlice(value, start, at));
  }
}

export function rsplitSpace(value: Str, most: number, space: WhiteSpace): Str[] {
  if (most < 0 && typeof value === 'string') return value.match(space.words) ?? [];
  const isSpace = space.test;
  const parts: Str[] = [];
  let at = strLength(value);
  for (;;) {
    while (at > 0 && isSpace(codeAt(value, at - 1))) at--;
    if (at === 0) return parts.reverse();
    const end = at;
    if (parts.length === most) {
      parts.push(strSlice(value, 0, end));
      return parts.reverse();
    }
    while (at > 0 && !isSpace(codeAt(value, at - 1))) at--;
    parts.push(strSlice(value, at, end));
  }
}

export function splitLines(value: Str, keepEnds: boolean, isBreak: CodeTest): Str[] {
  const end = strLength(value);
  const lines: Str[] = [];
  let at = 0;
  while (at < end) {
    const start = at;
    while (at < end && !isBreak(codeAt(value, at))) at++;
    const stop = at;
    if (at < end) at += codeAt(value, at) === 0xd && at + 1 < end && codeAt(value, at + 1) === 0xa ? 2 : 1;
    lines.push(strSlice(value, start, keepEnds ? at : stop));
  }
  return lines;
}

/** Without the codes at the left and (or) right end for which the test holds. */
export function strip(value: Str, left: boolean, right: boolean, test: CodeTest): Str {
  let start = 0;
  let end = strLength(value);
  if (left) while (start < end && test(codeAt(value, start))) start++;
  if (right) while (end > start && test(codeAt(value, end - 1))) end--;
  return start === 0 && end === strLength(value) ? value : strSlice(value, start, end);
}
