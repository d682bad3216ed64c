// dict.

import { keyError, runtimeError, typeError, valueError } from '../exceptions/raise.ts';
import { PyList, PyTuple } from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import type { PyException } from '../objects/exception.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { setOwnAttr } from '../objects/instance.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { PySet } from '../objects/set.ts';
import { concat, type Str } from '../objects/str.ts';
import { callSpecial, findAttr, getAttr } from '../protocols/attributes.ts';
import { call0 } from '../protocols/call.ts';
import { equals } from '../protocols/compare.ts';
import { getItem, setItem } from '../protocols/items.ts';
import { forEach, isIterable, toArray } from '../protocols/iterate.ts';
import { DictIterator, DictReverseIterator } from '../protocols/iterators.ts';
import { repr, reprGuard } from '../protocols/text.ts';
import { spend } from '../thread.ts';
import { bracketed } from './bracketed.ts';
import { define } from './define.ts';
import { PyDictView } from './dict-views.ts';

const isDict = (value: Value): value is PyDict => value instanceof PyDict;

// ---- filling -------------------------------------------------------------------------------------------------------

/** update() with one positional argument: a mapping, or an iterable of pairs. */
export function updateDict(dict: PyDict, source: Value): void {
  if (source instanceof PyDict && plainIteration(source)) {
    spend(source.size >> 3);
    dict.copyFrom(source, () => {
      throw runtimeError('dict mutated during update');
    });
    return;
  }
  const keys = findAttr(source, 'keys');
  if (keys === undefined) updateFromPairs(dict, source);
  else forEach(keysOf(source, keys), key => dict.set(key, getItem(source, key)));
}

/** What the keys() of a mapping gives, to be walked. */
export function keysOf(mapping: Value, method: Value = getAttr(mapping, 'keys')): Value {
  const keys = call0(method);
  if (isIterable(keys)) return keys;
  throw typeError(`${typeOf(mapping).name}.keys() returned a non-iterable (type ${typeOf(keys).name})`);
}

/** May the items be taken from the table itself? Not from a subclass with an __iter__ of its own. */
export function plainIteration(dict: PyDict): boolean {
  return dict.cls === dictType || dict.cls.lookup('__iter__') === dictType.attrs.get('__iter__');
}

function noPair(position: number): PyException {
  const error = typeError('object is not iterable');
  setOwnAttr(
    error,
    '__notes__',
    new PyList([`Cannot convert dictionary update sequence element #${position} to a sequence`]),
  );
  return error;
}

function updateFromPairs(dict: PyDict, source: Value): void {
  let position = 0;
  forEach(source, pair => {
    if (!isIterable(pair)) throw noPair(position);
    const items = toArray(pair);
    if (items.length !== 2) {
      throw valueError(`dictionary update sequence element #${position} has length ${items.length}; 2 is required`);
    }
    dict.set(items[0]!, items[1]!);
    position++;
  });
}

/** What dict(…) and update(…) take. */
export function fillDict(
  dict: PyDict,
  positional: readonly Value[],
  keywords: ReadonlyMap<string, Value>,
  name: string,
): Value {
  if (positional.length > 1) throw typeError(`${name} expected at most 1 argument, got ${positional.length}`);
  if (positional.length === 1) updateDict(dict, positional[0]!);
  for (const [key, value] of keywords) dict.set(key, value);
  return null;
}

export function copyDict(dict: PyDict): PyDict {
  const copy = new PyDict();
  updateDict(copy, dict);
  return copy;
}

function fromKeys(cls: PyType, iterable: Value, value: Value = null): Value {
  const made = cls === dictType ? new PyDict() : call0(cls);
  if (made instanceof PyDict && made.cls === dictType) {
    if (iterable instanceof PyDict && iterable.cls === dictType)
      for (const member of iterable.members()) made.addMember(member, value);
    else if (iterable instanceof PySet && !iterable.cls.heap)
      for (const member of iterable.members()) made.addMember(member, value);
    else forEach(iterable, key => made.set(key, value));
  } else forEach(iterable, key => setItem(made, key, value));
  return made;
}

// ---- looking up ------------------------------------------------------------------------------------------------------

/** dict[key] of a dict or a subclass, which may have a __missing__. */
function subscript(self: PyDict, key: Value): Value {
  const value = self.get(key);
  if (value !== undefined) return value;
  if (self.cls !== dictType) {
    const made = callSpecial(self, '__missing__', key);
    if (made !== undefined) return made;
  }
  throw keyError(key);
}

function pop(self: PyDict, key: Value, fallback?: Value): Value {
  // CPython does not even hash the key when there is nothing to find.
  const value = self.size === 0 ? undefined : self.take(key);
  if (value !== undefined) return value;
  if (fallback === undefined) throw keyError(key);
  return fallback;
}

function popItem(self: PyDict): Value {
  const item = self.popLast();
  if (item === undefined) throw keyError('popitem(): dictionary is empty');
  return new PyTuple(item);
}

// ---- comparing, text -------------------------------------------------------------------------------------------------

export function sameDicts(left: PyDict, right: PyDict): boolean {
  if (left.size !== right.size) return false;
  const cursor = left.cursor();
  while (cursor.next()) {
    const { value } = cursor;
    const other = right.getMember(cursor.member);
    if (other === undefined || !equals(value, other)) return false;
  }
  return true;
}

export function dictText(self: PyDict): Str {
  if (self.size === 0) return '{}';
  return reprGuard(self, '{...}', () => itemsText(self));
}

/** '{key: value, …}', without a guard against a dict that holds itself. */
export function itemsText(self: PyDict): Str {
  const parts: Str[] = [];
  for (const [key, value] of self.entries()) parts.push(concat(concat(repr(key), ': '), repr(value)));
  return bracketed('{', parts, '}');
}

function merge(left: Value, right: Value): Value {
  if (!isDict(left) || !isDict(right)) return NotImplemented;
  const result = copyDict(left);
  updateDict(result, right);
  return result;
}

define(dictType, {
  doc: "dict() -> new empty dictionary\ndict(mapping) -> new dictionary initialized from a mapping object's\n    (key, value) pairs\ndict(iterable) -> new dictionary initialized as if via:\n    d = {}\n    for k, v in iterable:\n        d[k] = v\ndict(**kwargs) -> new dictionary initialized with the name=value pairs\n    in the keyword argument list.  For example:  dict(one=1, two=2)",
  new: { signature: '(cls, *args, **kwargs)', create: (cls: PyType) => new PyDict(cls) },
  init: {
    signature: '(self, /, *args, **kwargs)',
    run: (self: PyDict, args: Value[], keywords: Map<string, Value>) => fillDict(self, args, keywords, 'dict'),
  },
  methods: {
    '__repr__(self, /)': dictText,
    '__lt__(self, value, /)': () => NotImplemented,
    '__le__(self, value, /)': () => NotImplemented,
    '__eq__(self, value, /)': (self: PyDict, other: Value) => (isDict(other) ? sameDicts(self, other) : NotImplemented),
    '__ne__(self, value, /)': (self: PyDict, other: Value) =>
      isDict(other) ? !sameDicts(self, other) : NotImplemented,
    '__gt__(self, value, /)': () => NotImplemented,
    '__ge__(self, value, /)': () => NotImplemented,
    '__iter__(self, /)': (self: PyDict) => new DictIterator(self, 'keys'),
    '__or__(self, value, /)': merge,
    '__ror__(self, value, /)': (self: PyDict, other: Value) => merge(other, self),
    '__ior__(self, value, /)': (self: PyDict, other: Value) => {
      updateDict(self, other);
      return self;
    },
    '__len__(self, /)': (self: PyDict) => self.size,
    '__getitem__(self, key, /)': subscript,
    '__setitem__(self, key, value, /)': (self: PyDict, key: Value, value: Value) => {
      self.set(key, value);
      return null;
    },
    '__delitem__(self, key, /)': (self: PyDict, key: Value) => {
      if (!self.delete(key)) throw keyError(key);
      return null;
    },
    '__contains__(self, key, /)': (self: PyDict, key: Value) => self.has(key),
    '__sizeof__(self, /)': (self: PyDict) => (self.size === 0 ? 48 : 168 + 24 * Math.max(0, self.size - 5)),
    'get(self, key, default=None, /)': (self: PyDict, key: Value, fallback: Value = null) => {
      const value = self.get(key);
      return value === undefined ? fallback : value;
    },
    'setdefault(self, key, default=None, /)': (self: PyDict, key: Value, fallback: Value = null) =>
      self.setDefault(key, fallback),
    'pop(self, key, default=<unrepresentable>, /)': pop,
    'popitem(self, /)': popItem,
    'keys(self, /)': (self: PyDict) => new PyDictView(self, 'keys'),
    'items(self, /)': (self: PyDict) => new PyDictView(self, 'items'),
    'values(self, /)': (self: PyDict) => new PyDictView(self, 'values'),
    'update(self, /, *args, **kwargs) untold': (self: PyDict, args: Value[], keywords: Map<string, Value>) =>
      fillDict(self, args, keywords, 'update'),
    'clear(self, /)': (self: PyDict) => {
      self.clear();
      return null;
    },
    'copy(self, /)': copyDict,
    '__reversed__(self, /)': (self: PyDict) => new DictReverseIterator(self, 'keys'),
  },
  classMethods: {
    'fromkeys(cls, iterable, value=None, /)': fromKeys,
    '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item),
  },
  constants: { __hash__: null },
});
