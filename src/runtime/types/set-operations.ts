// What set and frozenset share: reading, comparing, and the operations that make a new set.
//
// The steps are CPython's, because the way a set was built decides its order. Methods take any iterable, operators only
// sets.

import { PyList, PyTuple } from '../objects/containers.ts';
import { dictType, PyDict } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented } from '../objects/scalars.ts';
import { frozensetType, memberOf, PySet, setType } from '../objects/set.ts';
import { compareSets } from '../protocols/compare.ts';
import { hash } from '../protocols/hash.ts';
import { forEach, STOP } from '../protocols/iterate.ts';
import { SetIterator } from '../protocols/iterators.ts';
import { repr, reprGuard } from '../protocols/text.ts';
import { spend } from '../thread.ts';
import { bracketed } from './bracketed.ts';
import type { TypeTable } from './define.ts';
import { stateOf } from './object.ts';

export const isSet = (value: Value): value is PySet => value instanceof PySet;

/** The builtin type that an operation on this set gives: never a subclass. */
export const plainType = (set: PySet): PyType => (set.frozen ? frozensetType : setType);

// ---- building ------------------------------------------------------------------------------------------------------

export function addAll(set: PySet, source: Value): void {
  if (source instanceof PySet) {
    spend(source.size >> 3);
    set.merge(source);
    return;
  }
  if (source instanceof PyDict && source.cls === dictType) {
    set.reserve(source.size);
    for (const member of source.members()) set.addMember(member);
    return;
  }
  forEach(source, element => void set.add(element));
}

export function asSet(source: Value): PySet {
  if (source instanceof PySet) return source;
  const set = new PySet();
  addAll(set, source);
  return set;
}

export function removeAll(set: PySet, source: Value): void {
  if (source instanceof PySet) {
    set.removeAll(source);
    return;
  }
  forEach(source, element => void set.discard(element));
  set.shrink();
}

export function toggleAll(set: PySet, source: Value): void {
  if (source instanceof PyDict && source.cls === dictType) {
    for (const member of source.members()) if (!set.discardMember(member)) set.addMember(member);
  } else set.toggleAll(source instanceof PySet ? source : asSet(source));
}

export function union(self: PySet, others: readonly Value[]): PySet {
  const result = self.copy(plainType(self));
  for (const other of others) if (other !== self) addAll(result, other);
  return result;
}

export function intersectionWith(self: PySet, other: Value): PySet {
  if (other instanceof PySet) return self.intersection(other, plainType(self));
  const result = new PySet(plainType(self));
  forEach(other, element => {
    // An unhashable one is told of without naming a set.
    if (element instanceof PySet) hash(element);
    const member = memberOf(element);
    if (self.hasMember(member)) result.addMember(member);
    return result.size >= self.size && self.size > 0 ? STOP : undefined;
  });
  return result;
}

export function intersection(self: PySet, others: readonly Value[]): PySet {
  if (others.length === 0) return self.copy(plainType(self));
  let result = self;
  for (const other of others) result = intersectionWith(result, other);
  return result;
}

export function difference(self: PySet, others: readonly Value[]): PySet {
  const [first, ...rest] = others;
  const result = first === undefined ? self.copy(plainType(self)) : differenceFrom(self, first);
  for (const other of rest) removeAll(result, other);
  return result;
}

function differenceFrom(self: PySet, other: Value): PySet {
  if (other instanceof PySet) return self.difference(other, plainType(self));
  if (other instanceof PyDict && other.cls === dictType && self.size >> 2 <= other.size) {
    const result = new PySet(plainType(self));
    for (const member of self.members()) if (other.getMember(member) === undefined) result.addMember(member);
    return result;
  }
  const result = self.copy(plainType(self));
  removeAll(result, other);
  return result;
}

export function symmetricDifference(self: PySet, other: Value): PySet {
  const result = new PySet(plainType(self));
  addAll(result, other);
  toggleAll(result, self);
  return result;
}

// ---- asking ----------------------------------------------------------------------------------------------------------

/** The key to look for: an unhashable set stands for the frozenset that equals it. */
export function searchable<T>(key: Value, ask: (key: Value) => T): T {
  try {
    return ask(key);
  } catch (error) {
    if (!(key instanceof PySet) || key.frozen || !(error instanceof PyException) || error.cls.name !== 'TypeError')
      throw error;
    return ask(key.copy(frozensetType));
  }
}

function isDisjoint(self: PySet, other: Value): boolean {
  if (other === self) return self.size === 0;
  if (other instanceof PySet && !other.cls.heap) return self.isDisjointFrom(other);
  let disjoint = true;
  forEach(other, element => {
    disjoint = !self.has(element);
    return disjoint ? undefined : STOP;
  });
  return disjoint;
}

function isSuperset(self: PySet, other: Value): boolean {
  if (other instanceof PySet) return other.isSubsetOf(self);
  let superset = true;
  forEach(other, element => {
    superset = self.has(element);
    return superset ? undefined : STOP;
  });
  return superset;
}

function isSubset(self: PySet, other: Value): boolean {
  if (other instanceof PySet) return self.isSubsetOf(other);
  return intersectionWith(self, other).size === self.size;
}

function text(self: PySet): Value {
  const { name } = self.cls;
  if (self.size === 0) return `${name}()`;
  return reprGuard(self, `${name}(...)`, () => {
    const parts = self.elements().map(repr);
    return self.cls === setType ? bracketed('{', parts, '}') : bracketed(`${name}({`, parts, '})');
  });
}

/** a op b for operators: both must be sets. */
const operator =
  (run: (left: PySet, right: PySet) => PySet) =>
  (self: PySet, other: Value): Value =>
    isSet(other) ? run(self, other) : NotImplemented;
const reflected =
  (run: (left: PySet, right: PySet) => PySet) =>
  (self: PySet, other: Value): Value =>
    isSet(other) ? run(other, self) : NotImplemented;

const or = (left: PySet, right: PySet): PySet => left.union(right, plainType(left));
const and = (left: PySet, right: PySet): PySet => left.intersection(right, plainType(left));
const sub = (left: PySet, right: PySet): PySet => left.difference(right, plainType(left));
const xor = symmetricDifference;

export const SET_METHODS: NonNullable<TypeTable['methods']> = {
  '__repr__(self, /)': text,
  '__iter__(self, /)': (self: PySet) => new SetIterator(self),
  '__len__(self, /)': (self: PySet) => self.size,
  '__contains__(self, object, /)': (self: PySet, key: Value) => searchable(key, wanted => self.has(wanted)),
  '__or__(self, value, /)': operator(or),
  '__ror__(self, value, /)': reflected(or),
  '__and__(self, value, /)': operator(and),
  '__rand__(self, value, /)': reflected(and),
  '__sub__(self, value, /)': operator(sub),
  '__rsub__(self, value, /)': reflected(sub),
  '__xor__(self, value, /)': operator(xor),
  '__rxor__(self, value, /)': reflected(xor),
  '__reduce__(self, /)': (self: PySet) =>
    new PyTuple([self.cls, new PyTuple([new PyList(self.elements())]), stateOf(self)]),
  '__sizeof__(self, /)': (self: PySet) => (self.size < 5 ? 200 : 200 + 64 * self.size),
  'union(self, /, *others)': union,
  'intersection(self, /, *others)': intersection,
  'difference(self, /, *others)': difference,
  'symmetric_difference(self, other, /)': symmetricDifference,
  'isdisjoint(self, other, /)': isDisjoint,
  'issubset(self, other, /)': isSubset,
  'issuperset(self, other, /)': isSuperset,
};
for (const op of ['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const) {
  SET_METHODS[`__${op}__(self, value, /)`] = (self: PySet, other: Value) =>
    isSet(other) ? compareSets(op, self, other) : NotImplemented;
}

export const SET_CLASS_METHODS: NonNullable<TypeTable['classMethods']> = {
  '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item),
};
