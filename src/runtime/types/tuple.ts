// tuple.

import { indexError, typeError, valueError } from '../exceptions/raise.ts';
import { EMPTY_TUPLE, ofClass, PySlice, PyTuple, tupleType } from '../objects/containers.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented, typeOf } from '../objects/scalars.ts';
import { hashTuple } from '../protocols/hash.ts';
import { sequenceIndex, sliceIndices } from '../protocols/items.ts';
import { toArray } from '../protocols/iterate.ts';
import { TupleIterator } from '../protocols/iterators.ts';
import { repr, reprGuard } from '../protocols/text.ts';
import { bracketed } from './bracketed.ts';
import { define } from './define.ts';
import { comparisonMethods, countOf, findIndex, repeatItems, sliceItems } from './sequence.ts';

const isTuple = (value: Value): value is PyTuple => value instanceof PyTuple;

/** A plain tuple of the items; there is one empty one. */
const tupleOf = (items: readonly Value[]): PyTuple => (items.length === 0 ? EMPTY_TUPLE : new PyTuple(items));

function create(cls: PyType, iterable?: Value): Value {
  if (cls !== tupleType) return ofClass(new PyTuple(iterable === undefined ? [] : toArray(iterable)), cls);
  if (iterable === undefined) return EMPTY_TUPLE;
  if (iterable instanceof PyTuple && iterable.cls === tupleType) return iterable;
  return tupleOf(toArray(iterable));
}

function getItem(self: PyTuple, key: Value): Value {
  const { items } = self;
  if (key instanceof PySlice) {
    const { start, step, count } = sliceIndices(key, items.length);
    if (count === items.length && step === 1 && self.cls === tupleType) return self;
    return tupleOf(sliceItems(items, start, step, count));
  }
  const at = sequenceIndex(key, items.length, 'tuple');
  if (at < 0 || at >= items.length) throw indexError('tuple index out of range');
  return items[at]!;
}

function concatenate(self: PyTuple, other: Value): Value {
  if (!isTuple(other)) throw typeError(`can only concatenate tuple (not "${typeOf(other).name}") to tuple`);
  if (self.items.length === 0 && other.cls === tupleType) return other;
  if (other.items.length === 0 && self.cls === tupleType) return self;
  return tupleOf(self.items.concat(other.items));
}

function repeat(self: PyTuple, count: Value): Value {
  const items = repeatItems(self.items, count);
  return self.cls === tupleType && items.length === self.items.length ? self : tupleOf(items);
}

function text(self: PyTuple): Value {
  if (self.items.length === 0) return '()';
  return reprGuard(self, '(...)', () => bracketed('(', self.items.map(repr), self.items.length === 1 ? ',)' : ')'));
}

define(tupleType, {
  signature: '(iterable=(), /)',
  doc: "Built-in immutable sequence.\n\nIf no argument is given, the constructor returns an empty tuple.\nIf iterable is specified the tuple is initialized from iterable's items.\n\nIf the argument is a tuple, the return value is the same object.",
  new: { signature: '(cls, iterable=(), /)', create },
  methods: {
    '__repr__(self, /)': text,
    '__hash__(self, /)': (self: PyTuple) => hashTuple(self.items),
    ...comparisonMethods(isTuple, NotImplemented),
    '__iter__(self, /)': (self: PyTuple) => new TupleIterator(self),
    '__len__(self, /)': (self: PyTuple) => self.items.length,
    '__getitem__(self, key, /)': getItem,
    '__add__(self, value, /)': concatenate,
    '__mul__(self, value, /)': repeat,
    '__rmul__(self, value, /)': repeat,
    '__contains__(self, key, /)': (self: PyTuple, item: Value) => findIndex(self, item) >= 0,
    '__getnewargs__(self, /)': (self: PyTuple) => new PyTuple([new PyTuple(self.items)]),
    'index(self, value, start=0, stop=sys.maxsize, /)': (self: PyTuple, value: Value, start?: Value, stop?: Value) => {
      const at = findIndex(self, value, start, stop);
      if (at < 0) throw valueError('tuple.index(x): x not in tuple');
      return at;
    },
    'count(self, value, /)': countOf,
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
});
