// str: construction, operators, indexing, formatting; and the table that gathers all methods of the type.
//
// `self` may be an instance of a subclass, so every method takes the plain text out of it first (textSelf). Methods
// return plain text, as CPython's do, never an instance of the subclass.

import { decodeBytes, encodeText } from '../codecs/codecs.ts';
import { indexError, typeError } from '../exceptions/raise.ts';
import { percentFormat } from '../formatting/percent.ts';
import { formatFields, formatMap } from '../formatting/str-format.ts';
import { formatStr } from '../formatting/str-spec.ts';
import { bytesOf } from '../objects/buffer.ts';
import { PyBytes, PySlice, PyTuple } from '../objects/containers.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented, PyBoxed, strType, typeOf } from '../objects/scalars.ts';
import {
  codeAt,
  concat,
  fromCode,
  fromCodes,
  type Str,
  sameStr,
  strLength,
  strOf,
  strSlice,
  textOf,
} from '../objects/str.ts';
import { hashStr } from '../protocols/hash.ts';
import { sliceIndices } from '../protocols/items.ts';
import { toIndex, toLength } from '../protocols/numbers.ts';
import { strValue } from '../protocols/text.ts';
import { repeat } from '../text/join.ts';
import { find } from '../text/search.ts';
import { spend } from '../thread.ts';
import { isAsciiText } from '../unicode/properties.ts';
import { quoteStr } from '../unicode/quote.ts';
import { define } from './define.ts';
import { STR_CASE } from './str-case.ts';
import { StrIterator } from './str-iterator.ts';
import { STR_SEARCH } from './str-search.ts';
import { STR_SPLIT } from './str-split.ts';
import { maketrans, translate } from './str-translate.ts';
import { nameArgument, strArgument, textSelf } from './text-arguments.ts';

type Optional = Value | undefined;

/** str(object, encoding, errors) as a plain str, or an instance of a subclass that __str__ returned. */
function newText(object: Optional, encoding: Optional, errors: Optional): Value {
  const codec = encoding === undefined ? undefined : nameArgument(encoding, 'str', "argument 'encoding'");
  const handler = errors === undefined ? undefined : nameArgument(errors, 'str', "argument 'errors'");
  if (object === undefined) return '';
  if (codec === undefined && handler === undefined) return strValue(object);
  const data = bytesOf(object);
  // Nothing to decode: not even the codec is looked for.
  if (data !== undefined) return data.length === 0 ? '' : decodeBytes(data, codec, handler);
  if (strOf(object) !== undefined) throw typeError('decoding str is not supported');
  throw typeError(`decoding to str: need a bytes-like object, ${typeOf(object).name} found`);
}

function create(cls: PyType, object: Optional, encoding: Optional, errors: Optional): Value {
  const value = newText(object, encoding, errors);
  return cls === strType ? value : new PyBoxed(cls, strOf(value)!);
}

// ---- operators -------------------------------------------------------------------------------------------------------

function compareStr(left: Str, right: Str): number {
  if (typeof left === 'string' && typeof right === 'string') return left < right ? -1 : left === right ? 0 : 1;
  const shorter = Math.min(strLength(left), strLength(right));
  for (let i = 0; i < shorter; i++) {
    const difference = codeAt(left, i) - codeAt(right, i);
    if (difference !== 0) return difference;
  }
  return strLength(left) - strLength(right);
}

const ordering = (holds: (order: number) => boolean) => (self: Value, other: Value) => {
  const right = strOf(other);
  return right === undefined ? NotImplemented : holds(compareStr(textSelf(self), right));
};

const equality = (wanted: boolean) => (self: Value, other: Value) => {
  const right = strOf(other);
  return right === undefined ? NotImplemented : sameStr(textSelf(self), right) === wanted;
};

function add(self: Value, other: Value): Value {
  const right = strOf(other);
  if (right === undefined) throw typeError(`can only concatenate str (not "${typeOf(other).name}") to str`);
  return concat(textSelf(self), right);
}

function multiply(self: Value, count: Value): Value {
  const text = textSelf(self);
  const times = Math.max(toLength(count), 0);
  const result = repeat(text, times);
  spend(strLength(result) >> 8);
  return result;
}

function getItem(self: Value, key: Value): Value {
  const text = textSelf(self);
  if (key instanceof PySlice) return slice(text, key);
  if (typeof key !== 'number' && typeOf(key).lookup('__index__') === undefined) {
    throw typeError(`string indices must be integers, not '${typeOf(key).name}'`);
  }
  const length = strLength(text);
  const index = positionOf(key);
  const at = index < 0 ? index + length : index;
  if (at < 0 || at >= length) throw indexError('string index out of range');
  return typeof text === 'string' ? text[at]! : fromCode(codeAt(text, at));
}

/** An index as a number; one that no sequence could have is an IndexError. */
function positionOf(key: Value): number {
  const index = toIndex(key);
  if (typeof index === 'bigint') throw indexError(`cannot fit '${typeOf(key).name}' into an index-sized integer`);
  return index;
}

function slice(text: Str, key: PySlice): Str {
  const { start, step, count } = sliceIndices(key, strLength(text));
  if (step === 1) return strSlice(text, start, start + count);
  if (typeof text === 'string') {
    let result = '';
    for (let i = 0, at = start; i < count; i++, at += step) result += text[at];
    return result;
  }
  const codes: number[] = [];
  for (let i = 0, at = start; i < count; i++, at += step) codes.push(codeAt(text, at));
  return fromCodes(codes);
}

function contains(self: Value, item: Value): boolean {
  const needle = strOf(item);
  if (needle === undefined) throw typeError(`'in <string>' requires string as left operand, not ${typeOf(item).name}`);
  const text = textSelf(self);
  return find(text, needle, 0, strLength(text)) >= 0;
}

/** Memory that CPython uses on a 64-bit machine: 1, 2 or 4 bytes a code point after a header. */
function sizeOf(self: Value): number {
  const text = textSelf(self);
  const length = strLength(text);
  if (typeof text !== 'string') return 60 + 4 * length;
  if (isAsciiText(text)) return 41 + length;
  return /[\u0100-\uffff]/.test(text) ? 58 + 2 * length : 57 + length;
}

/** A template in which nothing was replaced is the result itself, even one of a subclass. */
function unlessSame(self: Value, result: Str, special: RegExp): Value {
  if (typeof self === 'string' || result === '') return result;
  const text = textSelf(self);
  return sameStr(text, result) && !special.test(textOf(text)) ? self : result;
}

function encode(self: Value, encoding: Optional, errors: Optional): Value {
  const codec = encoding === undefined ? undefined : nameArgument(encoding, 'encode', "argument 'encoding'");
  const handler = errors === undefined ? undefined : nameArgument(errors, 'encode', "argument 'errors'");
  return new PyBytes(encodeText(textSelf(self), codec, handler));
}

define(strType, {
  doc: `str(object='') -> str
str(bytes_or_buffer[, encoding[, errors]]) -> str

Create a new string object from the given object. If encoding or
errors is specified, then the object must expose a data buffer
that will be decoded using the given encoding and error handler.
Otherwise, returns the result of object.__str__() (if defined)
or repr(object).
encoding defaults to 'utf-8'.
errors defaults to 'strict'.`,
  new: { signature: "(cls, /, object='', encoding='utf-8', errors='strict')", create },
  methods: {
    '__str__(self, /)': textSelf,
    '__repr__(self, /)': (self: Value) => quoteStr(textSelf(self)),
    '__hash__(self, /)': (self: Value) => hashStr(textSelf(self)),
    '__len__(self, /)': (self: Value) => strLength(textSelf(self)),
    '__iter__(self, /)': (self: Value) => new StrIterator(textSelf(self), self instanceof PyBoxed),
    '__contains__(self, key, /)': contains,
    '__getitem__(self, key, /)': getItem,
    '__eq__(self, value, /)': equality(true),
    '__ne__(self, value, /)': equality(false),
    '__lt__(self, value, /)': ordering(order => order < 0),
    '__le__(self, value, /)': ordering(order => order <= 0),
    '__gt__(self, value, /)': ordering(order => order > 0),
    '__ge__(self, value, /)': ordering(order => order >= 0),
    '__add__(self, value, /)': add,
    '__mul__(self, value, /)': multiply,
    '__rmul__(self, value, /)': multiply,
    '__mod__(self, value, /)': (self: Value, value: Value) =>
      unlessSame(self, percentFormat(textSelf(self), value), /%/),
    '__rmod__(self, value, /)': (self: Value, value: Value) => {
      const text = strOf(value);
      return text === undefined ? NotImplemented : percentFormat(text, self);
    },
    '__getnewargs__(self, /)': (self: Value) => new PyTuple([textSelf(self)]),
    '__sizeof__(self, /)': sizeOf,
    '__format__(self, format_spec, /)': (self: Value, spec: Value) => {
      // A subclass may have another text.
      if (spec === '' && typeof self !== 'string') return strValue(self);
      const text = textSelf(self);
      const made = formatStr(text, strArgument(spec, '__format__', 'argument'), typeOf(self).name);
      // Where a specification changes nothing, the text itself is the answer, of whatever class it is.
      return typeof self !== 'string' && sameStr(made, text) ? self : made;
    },
    'format(self, /, *args, **kwargs)': (self: Value, args: Value[], kwargs: Map<string, Value>) =>
      unlessSame(self, formatFields(textSelf(self), args, kwargs), /[{}]/),
    'format_map(self, mapping, /)': (self: Value, mapping: Value) =>
      unlessSame(self, formatMap(textSelf(self), mapping), /[{}]/),
    'encode(self, /, encoding="utf-8", errors="strict")': encode,
    'translate(self, table, /)': translate,
    ...STR_SEARCH,
    ...STR_SPLIT,
    ...STR_CASE,
  },
  staticMethods: { 'maketrans(x, y=None, z=None, /)': maketrans },
});
