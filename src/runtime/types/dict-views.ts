// dict_keys, dict_values, dict_items: live views of a dict. Keys and items also act as sets.

import { PyTuple } from '../objects/containers.ts';
import { PyDict, type Walked } from '../objects/dict.ts';
import { builtinType, PyObject, type PyType, type Value } from '../objects/object.ts';
import { NotImplemented } from '../objects/scalars.ts';
import { PySet, setType } from '../objects/set.ts';
import { contains, equals, type RichOperator } from '../protocols/compare.ts';
import { length } from '../protocols/items.ts';
import { forEach, STOP, toArray } from '../protocols/iterate.ts';
import { DictIterator, DictReverseIterator } from '../protocols/iterators.ts';
import { repr, reprGuard } from '../protocols/text.ts';
import { bracketed } from './bracketed.ts';
import { define, type TypeTable } from './define.ts';
import { PyMappingProxy } from './mappingproxy.ts';
import { addAll, intersectionWith, removeAll, toggleAll } from './set-operations.ts';

export const VIEW_TYPES: Record<Walked, PyType> = {
  keys: builtinType('dict_keys', { basetype: false }),
  values: builtinType('dict_values', { basetype: false }),
  items: builtinType('dict_items', { basetype: false }),
};

export class PyDictView extends PyObject {
  constructor(
    readonly dict: PyDict,
    readonly what: Walked,
    cls: PyType = VIEW_TYPES[what],
  ) {
    super();
    this.cls = cls;
  }

  elements(): Value[] {
    const { dict, what } = this;
    if (what === 'keys') return dict.keys();
    if (what === 'values') return dict.values();
    return [...dict.entries()].map(item => new PyTuple(item));
  }

  has(value: Value): boolean {
    if (this.what === 'keys') return this.dict.has(value);
    if (!(value instanceof PyTuple) || value.items.length !== 2) return false;
    const found = this.dict.get(value.items[0]!);
    return found !== undefined && equals(found, value.items[1]!);
  }
}

const isSetView = (value: Value): value is PyDictView => value instanceof PyDictView && value.what !== 'values';

// ---- as sets -------------------------------------------------------------------------------------------------------

/** All of the elements are in the other container. */
const allIn = (elements: readonly Value[], other: Value): boolean =>
  elements.every(element => contains(other, element));

function compareAsSet(op: RichOperator, self: PyDictView, other: Value): Value {
  if (!(other instanceof PySet || isSetView(other))) return NotImplemented;
  const mine = self.dict.size;
  const theirs = length(other);
  switch (op) {
    case 'lt':
      return mine < theirs && allIn(self.elements(), other);
    case 'le':
      return mine <= theirs && allIn(self.elements(), other);
    case 'eq':
      return mine === theirs && allIn(self.elements(), other);
    case 'ne':
      return !(mine === theirs && allIn(self.elements(), other));
    case 'gt':
      return mine > theirs && allIn(toArray(other), self);
    case 'ge':
      return mine >= theirs && allIn(toArray(other), self);
  }
}

/** A set of the view's or any other iterable's elements. */
function setOf(iterable: Value): PySet {
  const set = new PySet();
  // Keys become a set as their dict does, in one step.
  const isKeys = iterable instanceof PyDictView && iterable.what === 'keys' && !iterable.dict.cls.heap;
  addAll(set, isKeys ? iterable.dict : iterable);
  return set;
}

function union(left: Value, right: Value): Value {
  const result = setOf(left);
  addAll(result, right);
  return result;
}

function intersection(left: Value, right: Value): Value {
  let [asked, walked] = isSetView(left) ? [left, right] : [right as PyDictView, left];
  if (walked instanceof PySet && walked.cls === setType && asked.dict.size <= walked.size)
    return intersectionWith(walked, asked);
  // Of two views the smaller one is walked.
  if (isSetView(walked) && walked.dict.size > asked.dict.size) [asked, walked] = [walked, asked];
  const result = new PySet();
  forEach(walked, element => {
    if (asked.has(element)) result.add(element);
  });
  return result;
}

function difference(left: Value, right: Value): Value {
  const result = setOf(left);
  removeAll(result, right);
  return result;
}

function symmetricDifference(left: Value, right: Value): Value {
  if (isItems(left) && isItems(right)) return itemsInOne(left, right);
  const result = setOf(left);
  toggleAll(result, right);
  return result;
}

const isItems = (value: Value): value is PyDictView => value instanceof PyDictView && value.what === 'items';

/** Of two views of items: the larger one's that the smaller one has not, then the rest of the smaller one. */
function itemsInOne(left: PyDictView, right: PyDictView): PySet {
  const [small, large] = left.dict.size > right.dict.size ? [right, left] : [left, right];
  const rest = new PyDict();
  rest.copyFrom(small.dict);
  const result = new PySet();
  const cursor = large.dict.cursor();
  while (cursor.next()) {
    const { key, value, member } = cursor;
    const other = rest.getMember(member);
    if (other !== undefined && equals(other, value)) rest.deleteMember(member);
    else result.add(new PyTuple([key, value]));
  }
  for (const item of rest.entries()) result.add(new PyTuple(item));
  return result;
}

function isDisjoint(self: PyDictView, other: Value): boolean {
  let disjoint = true;
  // Of two sets the smaller one is walked.
  const swaps = ((other instanceof PySet && !other.cls.heap) || isSetView(other)) && length(other) > self.dict.size;
  const [walked, asked] = swaps ? [self, other] : [other, self];
  forEach(walked, element => {
    if (!contains(asked, element)) return undefined;
    disjoint = false;
    return STOP;
  });
  return disjoint;
}

const setMethods: NonNullable<TypeTable['methods']> = {
  '__contains__(self, key, /)': (self: PyDictView, value: Value) => self.has(value),
  '__sub__(self, value, /)': difference,
  '__rsub__(self, value, /)': (self: Value, other: Value) => difference(other, self),
  '__and__(self, value, /)': intersection,
  '__rand__(self, value, /)': (self: Value, other: Value) => intersection(other, self),
  '__xor__(self, value, /)': symmetricDifference,
  '__rxor__(self, value, /)': (self: Value, other: Value) => symmetricDifference(other, self),
  '__or__(self, value, /)': union,
  '__ror__(self, value, /)': (self: Value, other: Value) => union(other, self),
  'isdisjoint(self, object, /)': isDisjoint,
};
for (const op of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const) {
  setMethods[`__${op}__(self, value, /)`] = (self: PyDictView, other: Value) => compareAsSet(op, self, other);
}

// ---- the three types -------------------------------------------------------------------------------------------------

const viewMethods: NonNullable<TypeTable['methods']> = {
  '__repr__(self, /)': (self: PyDictView) =>
    reprGuard(self, '...', () => bracketed(`${self.cls.name}([`, self.elements().map(repr), '])')),
  '__iter__(self, /)': (self: PyDictView) => new DictIterator(self.dict, self.what),
  '__len__(self, /)': (self: PyDictView) => self.dict.size,
  '__reversed__(self, /)': (self: PyDictView) => new DictReverseIterator(self.dict, self.what),
};
const attributes: TypeTable['attributes'] = {
  mapping: { get: (self: PyDictView) => new PyMappingProxy(self.dict), doc: 'dictionary that this view refers to' },
};

define(VIEW_TYPES.values, { methods: viewMethods, attributes });
for (const type of [VIEW_TYPES.keys, VIEW_TYPES.items]) {
  define(type, { methods: { ...viewMethods, ...setMethods }, attributes, constants: { __hash__: null } });
}
