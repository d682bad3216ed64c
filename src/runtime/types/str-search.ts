// str's methods that look for text: find, index, count, startswith, replace, partition …

import { typeError, valueError } from '../exceptions/raise.ts';
import { PyTuple } from '../objects/containers.ts';
import type { Implementation } from '../objects/function.ts';
import type { Value } from '../objects/object.ts';
import { typeOf } from '../objects/scalars.ts';
import { type Str, strLength, strOf, strSlice } from '../objects/str.ts';
import { toNumber } from '../protocols/numbers.ts';
import { replace } from '../text/join.ts';
import { count, find, findLast, standsAt } from '../text/search.ts';
import { searchRange } from './search-range.ts';
import { strArgument, textSelf } from './text-arguments.ts';

type Optional = Value | undefined;
type Search = (hay: Str, needle: Str, from: number, end: number) => number;

const finder =
  (name: string, search: Search) =>
  (self: Value, sub: Value, start: Optional, end: Optional): number => {
    const text = textSelf(self);
    const needle = strArgument(sub, name, 'argument 1');
    if (start === undefined) return search(text, needle, 0, strLength(text));
    const [from, to] = searchRange(start, end, strLength(text));
    return search(text, needle, from, to);
  };

const indexer =
  (name: string, search: Search) =>
  (self: Value, sub: Value, start: Optional, end: Optional): number => {
    const at = finder(name, search)(self, sub, start, end);
    if (at < 0) throw valueError('substring not found');
    return at;
  };

const affixTest =
  (name: string, atEnd: boolean) =>
  (self: Value, affix: Value, start: Optional, end: Optional): boolean => {
    const text = textSelf(self);
    const [from, to] = searchRange(start, end, strLength(text));
    const one = strOf(affix);
    if (one !== undefined) return standsAt(text, one, from, to, atEnd);
    if (!(affix instanceof PyTuple)) {
      throw typeError(`${name} first arg must be str or a tuple of str, not ${typeOf(affix).name}`);
    }
    return affix.items.some(item => {
      const candidate = strOf(item);
      if (candidate === undefined) throw typeError(`tuple for ${name} must only contain str, not ${typeOf(item).name}`);
      return standsAt(text, candidate, from, to, atEnd);
    });
  };

function separator(value: Value): Str {
  const text = strOf(value);
  if (text === undefined) throw typeError(`must be str, not ${typeOf(value).name}`);
  if (strLength(text) === 0) throw valueError('empty separator');
  return text;
}

function partition(self: Value, sep: Value): Value {
  const text = textSelf(self);
  const between = separator(sep);
  const at = find(text, between, 0, strLength(text));
  if (at < 0) return new PyTuple([text, '', '']);
  return new PyTuple([strSlice(text, 0, at), between, strSlice(text, at + strLength(between), strLength(text))]);
}

function rpartition(self: Value, sep: Value): Value {
  const text = textSelf(self);
  const between = separator(sep);
  const at = findLast(text, between, 0, strLength(text));
  if (at < 0) return new PyTuple(['', '', text]);
  return new PyTuple([strSlice(text, 0, at), between, strSlice(text, at + strLength(between), strLength(text))]);
}

export const STR_SEARCH: Record<string, Implementation> = {
  'find(self, sub[, start[, end]], /)': finder('find', find),
  'rfind(self, sub[, start[, end]], /)': finder('rfind', findLast),
  'index(self, sub[, start[, end]], /)': indexer('index', find),
  'rindex(self, sub[, start[, end]], /)': indexer('rindex', findLast),
  'count(self, sub[, start[, end]], /)': finder('count', count),
  'startswith(self, prefix[, start[, end]], /)': affixTest('startswith', false),
  'endswith(self, suffix[, start[, end]], /)': affixTest('endswith', true),

  'replace(self, old, new, /, count=-1)': (self: Value, old: Value, by: Value, most: Optional) =>
    replace(
      textSelf(self),
      strArgument(old, 'replace', 'argument 1'),
      strArgument(by, 'replace', 'argument 2'),
      most === undefined ? -1 : toNumber(most, 'ssize_t'),
    ),

  'removeprefix(self, prefix, /)': (self: Value, prefix: Value) => {
    const text = textSelf(self);
    const affix = strArgument(prefix, 'removeprefix', 'argument');
    const length = strLength(text);
    return standsAt(text, affix, 0, length, false) ? strSlice(text, strLength(affix), length) : text;
  },
  'removesuffix(self, suffix, /)': (self: Value, suffix: Value) => {
    const text = textSelf(self);
    const affix = strArgument(suffix, 'removesuffix', 'argument');
    const length = strLength(text);
    return standsAt(text, affix, 0, length, true) ? strSlice(text, 0, length - strLength(affix)) : text;
  },

  'partition(self, sep, /)': partition,
  'rpartition(self, sep, /)': rpartition,
};
