// The items of array.array by type code: size, reading, writing with CPython's checks.

import { overflowError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { PyFloat, type PyInt, typeOf } from '../../runtime/objects/scalars.ts';
import { codeAt, fromCode, strLength, strOf } from '../../runtime/objects/str.ts';
import { toFloat, toIndex } from '../../runtime/protocols/numbers.ts';
import { FORMATS } from '../../runtime/types/memoryview-formats.ts';

export interface ItemKind {
  readonly code: string;
  readonly size: number;
  readonly read: (view: DataView, at: number) => Value;
  readonly write: (view: DataView, at: number, value: Value) => void;
}

interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
  /** The same rounded to numbers, which is exact for those that ints are held as. */
  readonly lowNumber: number;
  readonly highNumber: number;
  /** Messages: below, above. */
  readonly below: string;
  readonly above: string;
}

const TOO_LARGE = 'Python int too large to convert to C long';

const numbers = (low: bigint, high: bigint) => ({ low, high, lowNumber: Number(low), highNumber: Number(high) });

const named = (name: string, low: bigint, high: bigint, below = `${name} is less than minimum`): Bounds => ({
  ...numbers(low, high),
  below,
  above: `${name} is greater than maximum`,
});
const long = (low: bigint, high: bigint, below: string, above: string): Bounds => ({
  ...numbers(low, high),
  below,
  above,
});

const NEGATIVE = "can't convert negative value to unsigned int";
const BOUNDS: Record<string, Bounds> = {
  b: named('signed char', -128n, 127n),
  B: named('unsigned byte integer', 0n, 255n),
  h: named('signed short integer', -32768n, 32767n),
  H: named('unsigned short', 0n, 65535n),
  i: named('signed integer', -(1n << 31n), (1n << 31n) - 1n),
  I: named('unsigned int', 0n, (1n << 32n) - 1n, NEGATIVE),
  l: long(-(1n << 63n), (1n << 63n) - 1n, TOO_LARGE, TOO_LARGE),
  L: long(0n, (1n << 64n) - 1n, NEGATIVE, 'Python int too large to convert to C unsigned long'),
  q: long(-(1n << 63n), (1n << 63n) - 1n, 'int too big to convert', 'int too big to convert'),
  Q: long(0n, (1n << 64n) - 1n, "can't convert negative int to unsigned", 'int too big to convert'),
};

function checked(value: Value, bounds: Bounds): PyInt {
  if (typeof value === 'number' && value >= bounds.lowNumber && value <= bounds.highNumber) return value;
  const int = toIndex(value);
  if (int >= bounds.low && int <= bounds.high) return int;
  if (bounds.high < 1n << 32n && (int > 0x7fffffffffffffffn || int < -0x8000000000000000n))
    throw overflowError(TOO_LARGE);
  throw overflowError(int < bounds.low ? bounds.below : bounds.above);
}

function textKind(code: 'u' | 'w'): ItemKind {
  return {
    code,
    size: 4,
    read: (view, at) => {
      const character = view.getUint32(at, true);
      if (character > 0x10ffff) {
        throw valueError(`character U+${character.toString(16)} is not in range [U+0000; U+10ffff]`);
      }
      return fromCode(character);
    },
    write: (view, at, value) => {
      const text = strOf(value);
      const wanted = 'array item must be a unicode character';
      if (text === undefined) throw typeError(`${wanted}, not ${typeOf(value).name}`);
      if (strLength(text) !== 1) throw typeError(`${wanted}, not a string of length ${strLength(text)}`);
      view.setUint32(at, codeAt(text, 0), true);
    },
  };
}

export const TYPE_CODES = 'bBuwhHiIlLqQfd';

const kinds = new Map<string, ItemKind>();

/** undefined for a code that there is not. */
export function kindOf(code: string): ItemKind | undefined {
  if (code.length !== 1 || !TYPE_CODES.includes(code)) return undefined;
  let kind = kinds.get(code);
  if (kind === undefined) kinds.set(code, (kind = makeKind(code)));
  return kind;
}

function makeKind(code: string): ItemKind {
  if (code === 'u' || code === 'w') return textKind(code);
  const format = FORMATS[code]!;
  const bounds = BOUNDS[code];
  const { size, read } = format;
  if (bounds === undefined) {
    const write = (view: DataView, at: number, value: Value): void => {
      const number = value instanceof PyFloat ? value.value : toFloat(value);
      if (size === 4) view.setFloat32(at, number, true);
      else view.setFloat64(at, number, true);
    };
    return { code, size, read, write };
  }
  return { code, size, read, write: (view, at, value) => format.write(view, at, checked(value, bounds), code) };
}
