// str's methods that take text apart or put it together: split, splitlines, strip, join.

import { typeError, valueError } from '../exceptions/raise.ts';
import { listType, PyList, PyTuple, tupleType } from '../objects/containers.ts';
import type { Implementation } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { codesOf, type Str, strLength, strOf } from '../objects/str.ts';
import { isIterable, iteratedList } from '../protocols/iterate.ts';
import { toNumber } from '../protocols/numbers.ts';
import { truth } from '../protocols/truth.ts';
import { joinAll } from '../text/join.ts';
import {
  type CodeTest,
  isLineBreak,
  rsplit,
  rsplitSpace,
  split,
  splitLines,
  splitSpace,
  strip,
  TEXT_SPACE,
} from '../text/split.ts';
import { spend } from '../thread.ts';
import { textSelf } from './text-arguments.ts';

type Optional = Value | undefined;

const splitter =
  (bySeparator: typeof split, bySpace: typeof splitSpace) =>
  (self: Value, sep: Optional, maxsplit: Optional): PyList => {
    const text = textSelf(self);
    const most = maxsplit === undefined ? -1 : toNumber(maxsplit, 'ssize_t');
    spend(strLength(text) >> 4);
    if (sep === undefined || sep === null) return new PyList(bySpace(text, most, TEXT_SPACE));
    const separator = strOf(sep);
    if (separator === undefined) throw typeError(`must be str or None, not ${typeOf(sep).name}`);
    if (strLength(separator) === 0) throw valueError('empty separator');
    return new PyList(bySeparator(text, separator, most));
  };

const stripper =
  (name: string, left: boolean, right: boolean) =>
  (self: Value, chars: Optional): Str => {
    const text = textSelf(self);
    if (chars === undefined || chars === null) return strip(text, left, right, TEXT_SPACE.test);
    const set = strOf(chars);
    if (set === undefined) throw typeError(`${name} arg must be None or str`);
    return strip(text, left, right, codeTest(set));
  };

function codeTest(set: Str): CodeTest {
  if (strLength(set) === 1) {
    const only = codesOf(set)[0]!;
    return code => code === only;
  }
  const codes = new Set(codesOf(set));
  return code => codes.has(code);
}

/** The items of what join() was given. */
function joinItems(iterable: Value): readonly Value[] {
  if (iterable instanceof PyList && iterable.cls === listType) return iterable.items;
  if (iterable instanceof PyTuple && iterable.cls === tupleType) return iterable.items;
  if (!isIterable(iterable)) throw typeError('can only join an iterable');
  return iteratedList(iterable);
}

function join(self: Value, iterable: Value): Value {
  const items = joinItems(iterable);
  spend(items.length);
  const separator = textSelf(self);
  if (typeof separator === 'string' && items.every(item => typeof item === 'string')) return items.join(separator);
  const parts = items.map((item, i) => {
    const part = strOf(item);
    if (part === undefined) throw typeError(`sequence item ${i}: expected str instance, ${typeOf(item).name} found`);
    return part;
  });
  return joinAll(parts, separator);
}

export const STR_SPLIT: Record<string, Implementation> = {
  'split(self, /, sep=None, maxsplit=-1)': splitter(split, splitSpace),
  'rsplit(self, /, sep=None, maxsplit=-1)': splitter(rsplit, rsplitSpace),
  'splitlines(self, /, keepends=False)': (self: Value, keepends: Optional) =>
    new PyList(splitLines(textSelf(self), keepends !== undefined && truth(keepends), isLineBreak)),
  'strip(self, chars=None, /)': stripper('strip', true, true),
  'lstrip(self, chars=None, /)': stripper('lstrip', true, false),
  'rstrip(self, chars=None, /)': stripper('rstrip', false, true),
  'join(self, iterable, /)': join,
};
