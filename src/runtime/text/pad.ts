// Text brought to a width: center, ljust, rjust, zfill, expandtabs. `fill` is one code point.

import { codeAt, concat, type Str, strLength, strSlice } from '../objects/str.ts';
import { checkLength, joinAll, repeat } from './join.ts';

export function pad(value: Str, left: number, right: number, fill: Str): Str {
  if (left <= 0 && right <= 0) return value;
  checkLength(strLength(value) + Math.max(left, 0) + Math.max(right, 0));
  if (typeof value === 'string' && typeof fill === 'string') {
    return fill.repeat(Math.max(left, 0)) + value + fill.repeat(Math.max(right, 0));
  }
  return joinAll([repeat(fill, left), value, repeat(fill, right)], '');
}

export const ljust = (value: Str, width: number, fill: Str): Str => pad(value, 0, width - strLength(value), fill);
export const rjust = (value: Str, width: number, fill: Str): Str => pad(value, width - strLength(value), 0, fill);

/** An odd space goes to the left when the width is odd too, as in CPython. */
export function center(value: Str, width: number, fill: Str): Str {
  const space = width - strLength(value);
  if (space <= 0) return value;
  const left = (space >> 1) + (space & width & 1);
  return pad(value, left, space - left, fill);
}

/** Zeros after a sign. */
export function zfill(value: Str, width: number): Str {
  const zeros = width - strLength(value);
  if (zeros <= 0) return value;
  const first = strLength(value) === 0 ? 0 : codeAt(value, 0);
  const sign = first === 0x2b || first === 0x2d ? 1 : 0;
  return joinAll([strSlice(value, 0, sign), repeat('0', zeros), strSlice(value, sign, strLength(value))], '');
}

export function expandTabs(value: Str, size: number): Str {
  let result: Str = '';
  let column = 0;
  let start = 0;
  const end = strLength(value);
  for (let i = 0; i < end; i++) {
    const code = codeAt(value, i);
    if (code === 0x9) {
      const spaces = size > 0 ? size - (column % size) : 0;
      result = concat(concat(result, strSlice(value, start, i)), ' '.repeat(spaces));
      column += spaces;
      start = i + 1;
    } else column = code === 0xa || code === 0xd ? 0 : column + 1;
  }
  return start === 0 ? value : concat(result, strSlice(value, start, end));
}
