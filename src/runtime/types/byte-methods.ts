// The methods that bytes and bytearray share. Each reads the bytes of `self` and gives new objects of the same kind
// (`make`), so both types get their tables from here.
//
// What programs use most works on the bytes themselves (text/byte-edits.ts, text/search.ts). The rest goes by way of text
// with the same code points, where V8's string methods do the work.

import { decodeBytes } from '../codecs/codecs.ts';
import { bufferError, indexError, typeError, valueError } from '../exceptions/raise.ts';
import { percentFormatBytes } from '../formatting/percent.ts';
import { bytesOf, liveBytes, PyMemoryView } from '../objects/buffer.ts';
import { bytesType, PyByteArray, PyBytes, PyList, type PySlice, PyTuple, sameBytes } from '../objects/containers.ts';
import type { Implementation } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { isIndex, sliceIndices } from '../protocols/items.ts';
import { isIterable, iteratedList } from '../protocols/iterate.ts';
import { toIndex, toLength, toNumber } from '../protocols/numbers.ts';
import { truth } from '../protocols/truth.ts';
import {
  joined,
  joinedBytes,
  lowerBytes,
  recased,
  replaced,
  splitBytes,
  stripped,
  translated,
  upperBytes,
} from '../text/byte-edits.ts';
import { checkLength, replace } from '../text/join.ts';
import { isAsciiBytes, latin1Bytes, latin1Text } from '../text/latin-1.ts';
import { center, expandTabs, ljust, rjust, zfill } from '../text/pad.ts';
import { type Codes, codesStandAt, countCodes, findCodes, findLastCodes } from '../text/search.ts';
import { BYTE_SPACE, isByteLineBreak, rsplit, rsplitSpace, split, splitLines, splitSpace } from '../text/split.ts';
import { spend } from '../thread.ts';
import { groupSize, hexText } from './byte-hex.ts';
import { searchRange } from './search-range.ts';
import { argumentTypeName, nameArgument } from './text-arguments.ts';

type Bytes = PyBytes | PyByteArray;
type Optional = Value | undefined;
export type Make = (data: Uint8Array) => Bytes;

// ---- arguments -------------------------------------------------------------------------------------------------------

export function bytesLike(value: Value): Uint8Array {
  const data = bytesOf(value);
  if (data !== undefined) return data;
  if (value instanceof PyMemoryView) {
    if (value.released) throw valueError('operation forbidden on released memoryview object');
    throw bufferError('memoryview: underlying buffer is not C-contiguous');
  }
  throw typeError(`a bytes-like object is required, not '${typeOf(value).name}'`);
}

/** An int in range(256). */
export function byteValue(value: Value, plural = false): number {
  const byte = typeof value === 'number' ? value : toIndex(value);
  if (byte < 0 || byte > 255) throw valueError(`${plural ? 'bytes' : 'byte'} must be in range(0, 256)`);
  return byte as number;
}

/** What find, count, index look for: bytes, or one byte as an int. */
function needleOf(value: Value): Uint8Array {
  const data = bytesOf(value);
  if (data !== undefined) return data;
  if (isIndex(value)) return Uint8Array.of(byteValue(value));
  throw typeError(`argument should be integer or bytes-like object, not '${typeOf(value).name}'`);
}

function fillOf(value: Optional, method: string): string {
  if (value === undefined) return ' ';
  if (!(value instanceof PyBytes || value instanceof PyByteArray)) {
    throw typeError(`${method}() argument 2 must be a byte string of length 1, not ${argumentTypeName(value)}`);
  }
  const data = liveBytes(value);
  if (data.length === 1) return latin1Text(data);
  const given = `a ${typeOf(value).name} object of length ${data.length}`;
  throw typeError(`${method}(): argument 2 must be a byte string of length 1, not ${given}`);
}

const textOfSelf = (self: Bytes): string => latin1Text(liveBytes(self));
const textLike = (value: Value): string => latin1Text(bytesLike(value));

// ---- searching -------------------------------------------------------------------------------------------------------

type Search = (hay: Codes, needle: Codes, from: number, end: number) => number;

const finder =
  (search: Search) =>
  (self: Bytes, sub: Value, start: Optional, end: Optional): number => {
    const data = liveBytes(self);
    const range = searchRange(start, end, data.length);
    return search(data, needleOf(sub), ...range);
  };

const indexer =
  (search: Search) =>
  (self: Bytes, sub: Value, start: Optional, end: Optional): number => {
    const at = finder(search)(self, sub, start, end);
    if (at < 0) throw valueError('subsection not found');
    return at;
  };

const affixTest =
  (name: string, atEnd: boolean) =>
  (self: Bytes, affix: Value, start: Optional, end: Optional): boolean => {
    const data = liveBytes(self);
    const [from, to] = searchRange(start, end, data.length);
    if (affix instanceof PyTuple) return affix.items.some(item => codesStandAt(data, bytesLike(item), from, to, atEnd));
    const one = bytesOf(affix);
    if (one !== undefined) return codesStandAt(data, one, from, to, atEnd);
    throw typeError(`${name} first arg must be bytes or a tuple of bytes, not ${typeOf(affix).name}`);
  };

function contains(self: Bytes, item: Value): boolean {
  const data = liveBytes(self);
  const needle = bytesOf(item) ?? (isIndex(item) ? Uint8Array.of(byteValue(item)) : bytesLike(item));
  return findCodes(data, needle, 0, data.length) >= 0;
}

// ---- operators -------------------------------------------------------------------------------------------------------

export function compareBytes(left: Uint8Array, right: Uint8Array): number {
  const shorter = Math.min(left.length, right.length);
  for (let i = 0; i < shorter; i++) if (left[i] !== right[i]) return left[i]! - right[i]!;
  return left.length - right.length;
}

/** bytes compare with bytes only, and leave the rest to the other side; a bytearray reads any buffer. */
const ordering = (holds: (order: number) => boolean) => (self: Bytes, other: Value) => {
  const right = self instanceof PyByteArray || other instanceof PyBytes ? bytesOf(other) : undefined;
  return right === undefined ? NotImplemented : holds(compareBytes(liveBytes(self), right));
};

/** The operand of self + other. */
export function concatOperand(self: Bytes, other: Value): Uint8Array {
  const right = bytesOf(other);
  if (right === undefined) throw typeError(`can't concat ${typeOf(other).name} to ${self.cls.name}`);
  return right;
}

export function repeated(data: Uint8Array, count: Value): Uint8Array {
  const times = Math.max(toLength(count), 0);
  checkLength(times * data.length);
  spend((times * data.length) >> 8);
  const result = new Uint8Array(times * data.length);
  if (data.length === 1) return result.fill(data[0]!);
  for (let i = 0; i < times; i++) result.set(data, i * data.length);
  return result;
}

export function sliceBytes(data: Uint8Array, key: PySlice): Uint8Array {
  const { start, step, count } = sliceIndices(key, data.length);
  if (step === 1) return data.slice(start, start + count);
  const result = new Uint8Array(count);
  for (let i = 0, at = start; i < count; i++, at += step) result[i] = data[at]!;
  return result;
}

/** The position that a subscript means; `kind` and `subject` as the type's messages have them. */
export function byteIndex(key: Value, length: number, kind: string, subject: string): number {
  if (!isIndex(key)) throw typeError(`${kind} indices must be integers or slices, not ${typeOf(key).name}`);
  const index = toIndex(key);
  if (typeof index === 'bigint') throw indexError(`cannot fit '${typeOf(key).name}' into an index-sized integer`);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) throw indexError(`${subject}index out of range`);
  return at;
}

// ---- letters ---------------------------------------------------------------------------------------------------------

/** A test that holds for ASCII alone: bytes from 128 on are no letters. */
const test = (pattern: RegExp) => (self: Bytes) => pattern.test(textOfSelf(self));

function hasCase(text: string, wanted: RegExp, unwanted: RegExp): boolean {
  return wanted.test(text) && !unwanted.test(text);
}

// ---- the table -------------------------------------------------------------------------------------------------------

function translateBytes(data: Uint8Array, table: Value, remove: Optional): Uint8Array {
  const map = table === null ? null : bytesLike(table);
  if (map !== null && map.length !== 256) throw valueError('translation table must be 256 characters long');
  return translated(data, map, remove === undefined ? null : bytesLike(remove));
}

/** `only`: the one item, if that is bytes, which stays what it is. */
function joinItems(separator: Uint8Array, iterable: Value): { data: Uint8Array; only: Value } {
  if (!isIterable(iterable)) throw typeError('can only join an iterable');
  const items = iteratedList(iterable);
  const parts = items.map((item, i) => {
    const part = item instanceof PyBytes ? item.data : bytesOf(item);
    if (part !== undefined) return part;
    throw typeError(`sequence item ${i}: expected a bytes-like object, ${typeOf(item).name} found`);
  });
  spend(parts.length);
  const isOnly = items.length === 1 && typeOf(items[0]!) === bytesType;
  return { data: joinedBytes(parts, separator), only: isOnly ? items[0]! : null };
}

export function maketrans(from: Value, to: Value): Value {
  const [old, by] = [bytesLike(from), bytesLike(to)];
  if (old.length !== by.length) throw valueError('maketrans arguments must have same length');
  const table = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  old.forEach((byte, i) => {
    table[byte] = by[i]!;
  });
  return new PyBytes(table);
}

export function byteMethods(make: Make): Record<string, Implementation> {
  const made = (text: string): Bytes => make(latin1Bytes(text));
  // Exact bytes that need no change are what they were.
  const changed = (self: Bytes, text: string): Bytes =>
    self.cls === bytesType && text.length === self.data.length && text === textOfSelf(self) ? self : made(text);
  const cut = (self: Bytes, data: Uint8Array): Bytes =>
    self.cls === bytesType && data.length === self.data.length ? self : make(data);
  const unchanged = (self: Bytes, data: Uint8Array): Bytes =>
    self.cls === bytesType && sameBytes(data, liveBytes(self)) ? self : make(data);
  const padding =
    (method: string, padTo: typeof center) =>
    (self: Bytes, width: Value, fill: Optional): Value => {
      const size = toNumber(width, 'ssize_t');
      return changed(self, padTo(textOfSelf(self), size, fillOf(fill, method)) as string);
    };
  const stripper =
    (left: boolean, right: boolean) =>
    (self: Bytes, chars: Optional): Value => {
      const set = chars === undefined || chars === null ? null : bytesLike(chars);
      return cut(
        self,
        stripped(liveBytes(self), left, right, set === null ? BYTE_SPACE.test : byte => set.includes(byte)),
      );
    };
  const splitter =
    (bySeparator: typeof split, bySpace: typeof splitSpace) =>
    (self: Bytes, sep: Optional, maxsplit: Optional): Value => {
      const most = maxsplit === undefined ? -1 : toNumber(maxsplit, 'ssize_t');
      if (bySeparator === split && sep !== undefined && sep !== null) {
        const separator = bytesLike(sep);
        if (separator.length === 0) throw valueError('empty separator');
        return new PyList(splitBytes(liveBytes(self), separator, most).map(part => cut(self, part)));
      }
      const text = textOfSelf(self);
      const list = (texts: string[]): Value => new PyList(texts.map(part => changed(self, part)));
      if (sep === undefined || sep === null) return list(bySpace(text, most, BYTE_SPACE) as string[]);
      const separator = textLike(sep);
      if (separator === '') throw valueError('empty separator');
      return list(bySeparator(text, separator, most) as string[]);
    };
  const list = (texts: string[]): Value => new PyList(texts.map(made));
  const times = (self: Bytes, count: Value): Value =>
    count === 1 && self.cls === bytesType ? self : make(repeated(liveBytes(self), count));
  const partition = (self: Bytes, sep: Value, last: boolean): Value => {
    const data = liveBytes(self);
    const separator = bytesLike(sep);
    if (separator.length === 0) throw valueError('empty separator');
    const at = (last ? findLastCodes : findCodes)(data, separator, 0, data.length);
    const whole = self instanceof PyBytes ? self : make(data.slice());
    const empty = (): Value => make(new Uint8Array(0));
    if (at < 0) return new PyTuple(last ? [empty(), empty(), whole] : [whole, empty(), empty()]);
    const middle = self instanceof PyBytes ? sep : make(separator.slice());
    return new PyTuple([make(data.slice(0, at)), middle, make(data.slice(at + separator.length))]);
  };

  return {
    '__len__(self, /)': (self: Bytes) => liveBytes(self).length,
    '__contains__(self, key, /)': contains,
    '__eq__(self, value, /)': ordering(order => order === 0),
    '__ne__(self, value, /)': ordering(order => order !== 0),
    '__lt__(self, value, /)': ordering(order => order < 0),
    '__le__(self, value, /)': ordering(order => order <= 0),
    '__gt__(self, value, /)': ordering(order => order > 0),
    '__ge__(self, value, /)': ordering(order => order >= 0),
    '__add__(self, value, /)': (self: Bytes, other: Value) => {
      const added = concatOperand(self, other);
      if (self.cls === bytesType && added.length === 0) return self;
      if (self.cls === bytesType && self.data.length === 0 && typeOf(other) === bytesType) return other;
      return make(joined(liveBytes(self), added));
    },
    '__mul__(self, value, /)': times,
    '__rmul__(self, value, /)': times,
    '__mod__(self, value, /)': (self: Bytes, value: Value) => make(percentFormatBytes(liveBytes(self), value)),
    '__rmod__(self, value, /)': (self: Bytes, value: Value) =>
      value instanceof (self instanceof PyBytes ? PyBytes : PyByteArray)
        ? make(percentFormatBytes(liveBytes(value), self))
        : NotImplemented,

    'find(self, sub[, start[, end]], /)': finder(findCodes),
    'rfind(self, sub[, start[, end]], /)': finder(findLastCodes),
    'index(self, sub[, start[, end]], /)': indexer(findCodes),
    'rindex(self, sub[, start[, end]], /)': indexer(findLastCodes),
    'count(self, sub[, start[, end]], /)': finder(countCodes),
    'startswith(self, prefix[, start[, end]], /)': affixTest('startswith', false),
    'endswith(self, suffix[, start[, end]], /)': affixTest('endswith', true),
    'removeprefix(self, prefix, /)': (self: Bytes, prefix: Value) => {
      const [data, affix] = [liveBytes(self), bytesLike(prefix)];
      return cut(self, codesStandAt(data, affix, 0, data.length, false) ? data.slice(affix.length) : data.slice());
    },
    'removesuffix(self, suffix, /)': (self: Bytes, suffix: Value) => {
      const [data, affix] = [liveBytes(self), bytesLike(suffix)];
      const found = affix.length > 0 && codesStandAt(data, affix, 0, data.length, true);
      return cut(self, found ? data.slice(0, -affix.length) : data.slice());
    },
    'replace(self, old, new, count=-1, /)': (self: Bytes, from: Value, to: Value, most: Optional) => {
      const [old, by] = [bytesLike(from), bytesLike(to)];
      const times = most === undefined ? -1 : toNumber(most, 'ssize_t');
      const data = liveBytes(self);
      if (old.length === 0) return changed(self, replace(textOfSelf(self), '', latin1Text(by), times) as string);
      const made = replaced(data, old, by, times);
      if (made !== data) return make(made);
      return self.cls === bytesType ? self : make(data.slice());
    },
    'partition(self, sep, /)': (self: Bytes, sep: Value) => partition(self, sep, false),
    'rpartition(self, sep, /)': (self: Bytes, sep: Value) => partition(self, sep, true),
    'split(self, /, sep=None, maxsplit=-1)': splitter(split, splitSpace),
    'rsplit(self, /, sep=None, maxsplit=-1)': splitter(rsplit, rsplitSpace),
    'splitlines(self, /, keepends=False)': (self: Bytes, keepends: Optional) =>
      list(splitLines(textOfSelf(self), keepends !== undefined && truth(keepends), isByteLineBreak) as string[]),
    'strip(self, bytes=None, /)': stripper(true, true),
    'lstrip(self, bytes=None, /)': stripper(true, false),
    'rstrip(self, bytes=None, /)': stripper(false, true),
    'join(self, iterable_of_bytes, /)': (self: Bytes, iterable: Value) => {
      const given = joinItems(liveBytes(self), iterable);
      return self instanceof PyBytes && given.only !== null ? given.only : make(given.data);
    },
    'translate(self, table, /, delete=b"")': (self: Bytes, table: Value, remove: Optional) =>
      unchanged(self, translateBytes(liveBytes(self), table, remove)),

    'center(self, width, fillchar=b" ", /)': padding('center', center),
    'ljust(self, width, fillchar=b" ", /)': padding('ljust', ljust),
    'rjust(self, width, fillchar=b" ", /)': padding('rjust', rjust),
    'zfill(self, width, /)': (self: Bytes, width: Value) =>
      changed(self, zfill(textOfSelf(self), toNumber(width, 'ssize_t')) as string),
    'expandtabs(self, /, tabsize=8)': (self: Bytes, tabsize: Optional) =>
      made(expandTabs(textOfSelf(self), tabsize === undefined ? 8 : toNumber(tabsize, 'int')) as string),

    'upper(self, /)': (self: Bytes) => make(upperBytes(liveBytes(self))),
    'lower(self, /)': (self: Bytes) => make(lowerBytes(liveBytes(self))),
    'title(self, /)': (self: Bytes) => make(recased(liveBytes(self), (_place, afterLetter) => !afterLetter)),
    'capitalize(self, /)': (self: Bytes) => make(recased(liveBytes(self), place => place === 0)),
    'swapcase(self, /)': (self: Bytes) => make(recased(liveBytes(self), (_place, _after, isUpper) => !isUpper)),
    'isalpha(self, /)': test(/^[A-Za-z]+$/),
    'isalnum(self, /)': test(/^[A-Za-z0-9]+$/),
    'isdigit(self, /)': test(/^[0-9]+$/),
    'isspace(self, /)': test(/^[\t-\r ]+$/),
    'isascii(self, /)': (self: Bytes) => isAsciiBytes(liveBytes(self)),
    'isupper(self, /)': (self: Bytes) => hasCase(textOfSelf(self), /[A-Z]/, /[a-z]/),
    'islower(self, /)': (self: Bytes) => hasCase(textOfSelf(self), /[a-z]/, /[A-Z]/),
    'istitle(self, /)': (self: Bytes) => hasCase(textOfSelf(self), /[A-Z]/, /[A-Za-z][A-Z]|(?:^|[^A-Za-z])[a-z]/),

    'decode(self, /, encoding="utf-8", errors="strict")': (self: Bytes, encoding: Optional, errors: Optional) => {
      const codec = encoding === undefined ? undefined : nameArgument(encoding, 'decode', "argument 'encoding'");
      const handler = errors === undefined ? undefined : nameArgument(errors, 'decode', "argument 'errors'");
      const data = liveBytes(self);
      return data.length === 0 ? '' : decodeBytes(data, codec, handler);
    },
    'hex(self, /, sep=<unrepresentable>, bytes_per_sep=1)': (self: Bytes, sep: Optional, size: Optional) =>
      hexText(liveBytes(self), sep, groupSize(size)),
  };
}
