// What sys tells about the inside of the interpreter: frames of threads, sizes, names that are kept once.

import { typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { bytearrayType, bytesType, rangeType } from '../../runtime/objects/containers.ts';
import { PyDict } from '../../runtime/objects/dict.ts';
import type { Implementation } from '../../runtime/objects/function.ts';
import { objectType, PyType, type Value } from '../../runtime/objects/object.ts';
import { complexType, floatType, intOf, PyFloat, strType, typeOf } from '../../runtime/objects/scalars.ts';
import { type Str, strOf, textOf } from '../../runtime/objects/str.ts';
import { callSpecial, special } from '../../runtime/protocols/attributes.ts';
import { toFloat, toIndex, toSize } from '../../runtime/protocols/numbers.ts';
import { frames, thread, turns } from '../../runtime/thread.ts';
import { frameAt } from '../../runtime/types/frame.ts';

const interned = new Map<string, Str>();

function intern(value: Value): Value {
  const text = strOf(value);
  if (text === undefined) throw typeError(`intern() argument must be str, not ${typeOf(value).name}`);
  if (typeOf(value).name !== 'str') throw typeError(`can't intern ${typeOf(value).name}`);
  // Text of the host's own kind is its own only copy.
  if (typeof text === 'string') return text;
  const key = textOf(text);
  const known = interned.get(key);
  if (known !== undefined) return known;
  interned.set(key, text);
  return text;
}

/** What CPython's garbage collector keeps before an object that it tracks; it does not track what refers to nothing. */
const HEADER = 16;
const UNTRACKED: readonly PyType[] = [floatType, complexType, strType, bytesType, bytearrayType, rangeType, objectType];
const isTracked = (value: Value): boolean =>
  typeof value === 'object' && value !== null && !UNTRACKED.includes(typeOf(value));

function getSizeOf(object: Value, otherwise?: Value): Value {
  if (otherwise !== undefined && special(object, '__sizeof__') === undefined) return otherwise;
  const size = callSpecial(object, '__sizeof__');
  const number = size === undefined ? undefined : intOf(size);
  if (number === undefined) {
    if (otherwise !== undefined) return otherwise;
    throw typeError(`Type ${typeOf(object).name} doesn't define __sizeof__`);
  }
  return Number(number) + (isTracked(object) ? HEADER : 0);
}

function moduleOfFrame(depth: Value): Value {
  const frame = frames.at(Math.max(0, toSize(depth)));
  return frame === null ? null : (frame.globals.getStr('__name__') ?? null);
}

/** Of the one thread whose frames can be seen from here: the running one. */
const MAIN = 1;

export const INSIDE_FUNCTIONS: Readonly<Record<string, Implementation>> = {
  'intern(string, /)': intern,
  'getsizeof(object, default=<unrepresentable>)': getSizeOf,
  '_is_interned(string, /)': (value: Value) => {
    if (strOf(value) === undefined) throw typeError(`_is_interned() argument must be str, not ${typeOf(value).name}`);
    return true;
  },
  '_is_immortal(op, /)': (value: Value) => value === null || typeof value !== 'object',
  '_getframemodulename(depth=0)': (depth: Value = 0) => moduleOfFrame(depth),
  '_current_frames()': () => {
    const dict = new PyDict();
    dict.set(MAIN, frameAt(0));
    return dict;
  },
  '_current_exceptions()': () => {
    const dict = new PyDict();
    dict.set(MAIN, thread.handling);
    return dict;
  },
  'getswitchinterval()': () => new PyFloat(turns.interval),
  'setswitchinterval(interval, /)': (interval: Value) => {
    const seconds = toFloat(interval);
    if (!(seconds > 0)) throw valueError('switch interval must be strictly positive');
    turns.interval = seconds;
    return null;
  },
  '_clear_type_cache()': () => null,
  '_clear_internal_caches()': () => null,
  '_clear_type_descriptors(type, /)': (type: Value) => {
    if (type instanceof PyType && !type.heap) throw typeError('argument is immutable');
    return null;
  },
  '_debugmallocstats()': () => null,
  '_get_cpu_count_config()': () => -1,
  '_is_gil_enabled()': () => true,
  'getallocatedblocks()': () => 0,
  'getunicodeinternedsize(*, _only_immortal=False)': () => interned.size,
  'getdlopenflags()': () => 2,
  'setdlopenflags(flags, /)': (flags: Value) => {
    toIndex(flags);
    return null;
  },
};
