// list.

import { indexError, overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { addItem, listType, ofClass, PyList, PySlice, PyTuple, tupleType } from '../objects/containers.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { contains, equals } from '../protocols/compare.ts';
import { forwarding, named, type Step, series } from '../protocols/forwarding.ts';
import { type SliceIndices, sequenceIndex, sliceIndices } from '../protocols/items.ts';
import { askLength, forEach, isIterable, iteratedList, toList } from '../protocols/iterate.ts';
import { ListIterator, ListReverseIterator } from '../protocols/iterators.ts';
import { isSize, toIndex } from '../protocols/numbers.ts';
import { replaceRange } from '../protocols/slices.ts';
import { sortByKeys, sortItems } from '../protocols/sort.ts';
import { repr, reprGuard } from '../protocols/text.ts';
import { truth } from '../protocols/truth.ts';
import { spend } from '../thread.ts';
import { bracketed } from './bracketed.ts';
import { define } from './define.ts';
import { comparisonMethods, countOf, findIndex, repeatItems, sliceItems } from './sequence.ts';

const isList = (value: Value): value is PyList => value instanceof PyList;

/** An argument that is a position in the list. */
export function position(value: Value): number {
  const at = toIndex(value);
  if (!isSize(at)) throw overflowError('Python int too large to convert to C ssize_t');
  return Number(at);
}

// ---- growing and shrinking -----------------------------------------------------------------------------------------

/** extend(): what was added before an error stays. */
export function extendList(list: PyList, iterable: Value): void {
  const { items } = list;
  if (
    (iterable instanceof PyList && (iterable.cls === listType || iterable.items === items)) ||
    (iterable instanceof PyTuple && iterable.cls === tupleType)
  ) {
    const source = iterable.items;
    // The length is fixed first: a list may extend itself.
    for (let i = 0, count = source.length; i < count; i++) addItem(items, source[i]!);
    spend(source.length >> 3);
  } else {
    askLength(iterable, list);
    // Its items may be other ones each time: iterating may run a program that clears it.
    forEach(iterable, item => addItem(list.items, item));
  }
}

function insert(self: PyList, index: Value, item: Value): Value {
  const { items } = self;
  const at = position(index);
  const from = Math.min(at < 0 ? Math.max(at + items.length, 0) : at, items.length);
  if (from === items.length) items.push(item);
  else items.splice(from, 0, item);
  return null;
}

function pop(self: PyList, index: Value = -1): Value {
  const { items } = self;
  const given = position(index);
  if (items.length === 0) throw indexError('pop from empty list');
  const at = given < 0 ? given + items.length : given;
  if (at < 0 || at >= items.length) throw indexError('pop index out of range');
  if (at === items.length - 1) return items.pop()!;
  if (at === 0) return items.shift()!;
  return items.splice(at, 1)[0]!;
}

function remove(self: PyList, value: Value): Value {
  const { items } = self;
  for (let i = 0; i < items.length; i++) {
    if (!equals(items[i]!, value)) continue;
    items.splice(i, 1);
    return null;
  }
  throw valueError('list.remove(x): x not in list');
}

// ---- subscription ----------------------------------------------------------------------------------------------------

function checkedIndex(self: PyList, key: Value, message: string): number {
  const at = sequenceIndex(key, self.items.length, 'list');
  if (at < 0 || at >= self.items.length) throw indexError(message);
  return at;
}

function getItem(self: PyList, key: Value): Value {
  if (key instanceof PySlice) {
    const { start, step, count } = sliceIndices(key, self.items.length);
    spend(count >> 3);
    return new PyList(sliceItems(self.items, start, step, count));
  }
  return self.items[checkedIndex(self, key, 'list index out of range')]!;
}

function setItem(self: PyList, key: Value, value: Value): Value {
  if (key instanceof PySlice) setSlice(self, key, value);
  else self.items[checkedIndex(self, key, 'list assignment index out of range')] = value;
  return null;
}

function setSlice(self: PyList, slice: PySlice, value: Value): void {
  // The slice's own numbers are asked first, as their __index__ may change the list.
  sliceIndices(slice, self.items.length);
  if (!isIterable(value)) throw typeError('must assign iterable to extended slice');
  const added = value === self ? self.items.slice() : iteratedList(value);
  const { start, step, count }: SliceIndices = sliceIndices(slice, self.items.length);
  if (step === 1) {
    replaceRange(self.items, start, count, added);
    return;
  }
  if (added.length !== count) {
    throw valueError(`attempt to assign sequence of size ${added.length} to extended slice of size ${count}`);
  }
  for (let i = 0, at = start; i < count; i++, at += step) self.items[at] = added[i]!;
}

function delItem(self: PyList, key: Value): Value {
  const { items } = self;
  if (!(key instanceof PySlice)) {
    items.splice(checkedIndex(self, key, 'list assignment index out of range'), 1);
    return null;
  }
  const { start, step, count } = sliceIndices(key, items.length);
  if (count === 0) return null;
  if (step === 1) {
    items.splice(start, count);
    return null;
  }
  const gone = new Set<number>();
  for (let i = 0, at = start; i < count; i++, at += step) gone.add(at);
  let to = 0;
  items.forEach((item, i) => {
    if (!gone.has(i)) items[to++] = item;
  });
  items.length = to;
  return null;
}

// ---- sorting, text ---------------------------------------------------------------------------------------------------

/** The list looks empty to the program while it is sorted, so that a change can be noticed, even one taken back. */
function sort(self: PyList, key: Value = null, reverse: Value = false): Value {
  const backward = truth(reverse);
  const { items, giveBack } = takeItems(self);
  let changed = true;
  try {
    sortItems(items, key, backward);
  } finally {
    changed = giveBack();
  }
  if (changed) throw valueError('list modified during sort');
  return null;
}

/** The same in steps, for which keys are called. */
function sortInSteps(list: Value, args: readonly Value[], names: readonly string[] | null): Step | null {
  const key = named(args, names, 'key') ?? null;
  if (key === null || args.length !== names!.length || !names!.every(name => name === 'key' || name === 'reverse'))
    return null;
  const backward = truth(named(args, names, 'reverse') ?? false);
  const { items, giveBack } = takeItems(list as PyList);
  const keys: Value[] = [];
  const sortNow = (): Value => {
    sortByKeys(items, keys, backward);
    if (giveBack()) throw valueError('list modified during sort');
    return null;
  };
  const next = (): readonly Value[] | null => (keys.length < items.length ? [items[keys.length]!] : null);
  return series(key, next, value => keys.push(value), sortNow, giveBack);
}

/** A list is empty while it is sorted; giving the items back tells whether it was changed in between. */
function takeItems(self: PyList): { readonly items: Value[]; readonly giveBack: () => boolean } {
  const { items } = self;
  let changed = false;
  self.items = new Proxy<Value[]>([], {
    set: (target, place, value) => {
      if (place !== 'length') changed = true;
      return Reflect.set(target, place, value);
    },
  });
  const giveBack = (): boolean => {
    if (self.items !== items && self.items.length > 0) changed = true;
    self.items = items;
    return changed;
  };
  return { items, giveBack };
}

function text(self: PyList): Value {
  if (self.items.length === 0) return '[]';
  return reprGuard(self, '[...]', () => {
    const parts = [];
    for (let i = 0; i < self.items.length; i++) parts.push(repr(self.items[i]!));
    return bracketed('[', parts, ']');
  });
}

define(listType, {
  signature: '(iterable=(), /)',
  doc: 'Built-in mutable sequence.\n\nIf no argument is given, the constructor creates a new empty list.\nThe argument must be an iterable if specified.',
  new: { signature: '(cls, *args, **kwargs)', create: (cls: PyType) => ofClass(new PyList([]), cls) },
  init: {
    signature: '(self, iterable=(), /)',
    run: (self: PyList, iterable?: Value) => {
      self.items = [];
      if (iterable !== undefined) self.items = toList(iterable);
      return null;
    },
  },
  methods: {
    '__repr__(self, /)': text,
    ...comparisonMethods(isList, NotImplemented),
    '__iter__(self, /)': (self: PyList) => new ListIterator(self),
    '__len__(self, /)': (self: PyList) => self.items.length,
    '__getitem__(self, index, /)': getItem,
    '__setitem__(self, key, value, /)': setItem,
    '__delitem__(self, key, /)': delItem,
    '__add__(self, value, /)': (self: PyList, other: Value) => {
      if (!isList(other)) throw typeError(`can only concatenate list (not "${typeOf(other).name}") to list`);
      spend((self.items.length + other.items.length) >> 3);
      return new PyList(self.items.concat(other.items));
    },
    '__mul__(self, value, /)': (self: PyList, count: Value) => new PyList(repeatItems(self.items, count)),
    '__rmul__(self, value, /)': (self: PyList, count: Value) => new PyList(repeatItems(self.items, count)),
    '__contains__(self, key, /)': (self: PyList, item: Value) =>
      self.cls === listType ? contains(self, item) : findIndex(self, item) >= 0,
    '__iadd__(self, value, /)': (self: PyList, iterable: Value) => {
      extendList(self, iterable);
      return self;
    },
    '__imul__(self, value, /)': (self: PyList, count: Value) => {
      self.items = repeatItems(self.items, count);
      return self;
    },
    '__reversed__(self, /)': (self: PyList) => new ListReverseIterator(self),
    '__sizeof__(self, /)': (self: PyList) => 40 + 8 * self.items.length,
    'clear(self, /)': (self: PyList) => {
      self.items = [];
      return null;
    },
    'copy(self, /)': (self: PyList) => new PyList(self.items.slice()),
    'append(self, object, /)': (self: PyList, item: Value) => {
      addItem(self.items, item);
      return null;
    },
    'insert(self, index, object, /)': insert,
    'extend(self, iterable, /)': (self: PyList, iterable: Value) => {
      extendList(self, iterable);
      return null;
    },
    'pop(self, index=-1, /)': pop,
    'remove(self, value, /)': remove,
    'index(self, value, start=0, stop=sys.maxsize, /)': (self: PyList, value: Value, start?: Value, stop?: Value) => {
      const at = findIndex(self, value, start, stop);
      if (at < 0) throw valueError('list.index(x): x not in list');
      return at;
    },
    'count(self, value, /)': countOf,
    'reverse(self, /)': (self: PyList) => {
      self.items.reverse();
      return null;
    },
    'sort(self, /, *, key=None, reverse=False)': forwarding(sort, sortInSteps),
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
  constants: { __hash__: null },
});
