// frozenset: a set that never changes, and so has a hash.

import type { PyType, Value } from '../objects/object.ts';
import { frozensetType, PySet } from '../objects/set.ts';
import { hash, hashFrozenset } from '../protocols/hash.ts';
import { define } from './define.ts';
import { addAll, SET_CLASS_METHODS, SET_METHODS } from './set-operations.ts';

const isExact = (value: Value | undefined): boolean => value instanceof PySet && value.cls === frozensetType;

function create(cls: PyType, iterable?: Value): Value {
  if (cls === frozensetType && isExact(iterable)) return iterable!;
  const set = new PySet(cls);
  if (iterable !== undefined) addAll(set, iterable);
  return set;
}

define(frozensetType, {
  signature: '(iterable=(), /)',
  doc: 'Build an immutable unordered collection of unique elements.',
  new: { signature: '(cls, iterable=(), /)', create },
  methods: {
    ...SET_METHODS,
    '__hash__(self, /)': (self: PySet) => (self.cachedHash ??= hashFrozenset(self.elements().map(hash))),
    'copy(self, /)': (self: PySet) => (isExact(self) ? self : self.copy(frozensetType)),
  },
  classMethods: SET_CLASS_METHODS,
});
