// The optional start and end of find, count, startswith … of str and bytes.

import { typeError } from '../exceptions/raise.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { toSize } from '../protocols/numbers.ts';

function position(value: Value | undefined, fallback: number, length: number): number {
  if (value === undefined || value === null) return fallback;
  let at: number;
  if (typeof value === 'number') at = value;
  else {
    if (typeOf(value).lookup('__index__') === undefined) {
      throw typeError('slice indices must be integers or None or have an __index__ method');
    }
    at = toSize(value, true);
  }
  return at < 0 ? Math.max(at + length, 0) : at;
}

/** [from, end) inside a sequence; `from` may lie beyond `end`: then not even the empty text is found. */
export function searchRange(start: Value | undefined, end: Value | undefined, length: number): [number, number] {
  return [position(start, 0, length), Math.min(position(end, length, length), length)];
}
