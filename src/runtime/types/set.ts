// set: what it has beyond set-operations.ts, namely change.

import { keyError } from '../exceptions/raise.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented } from '../objects/scalars.ts';
import { PySet, setType } from '../objects/set.ts';
import { define } from './define.ts';
import {
  addAll,
  intersection,
  intersectionWith,
  isSet,
  plainType,
  removeAll,
  SET_CLASS_METHODS,
  SET_METHODS,
  searchable,
  toggleAll,
} from './set-operations.ts';

/** An operator with assignment: both must be sets. */
const inPlace =
  (change: (self: PySet, other: PySet) => void) =>
  (self: PySet, other: Value): Value => {
    if (!isSet(other)) return NotImplemented;
    change(self, other);
    return self;
  };

define(setType, {
  signature: '(iterable=(), /)',
  doc: 'Build an unordered collection of unique elements.',
  new: { signature: '(cls, *args, **kwargs)', create: (cls: PyType) => new PySet(cls) },
  init: {
    signature: '(self, iterable=(), /)',
    run: (self: PySet, iterable?: Value) => {
      if (self.size > 0) self.clear();
      if (iterable !== undefined) addAll(self, iterable);
      return null;
    },
  },
  methods: {
    ...SET_METHODS,
    '__ior__(self, value, /)': inPlace((self, other) => self.merge(other)),
    '__iand__(self, value, /)': inPlace((self, other) => self.become(self.intersection(other, setType))),
    '__isub__(self, value, /)': inPlace((self, other) => self.removeAll(other)),
    '__ixor__(self, value, /)': inPlace((self, other) => self.toggleAll(other)),
    'add(self, object, /)': (self: PySet, element: Value) => {
      self.add(element);
      return null;
    },
    'clear(self, /)': (self: PySet) => {
      self.clear();
      return null;
    },
    'copy(self, /)': (self: PySet) => self.copy(plainType(self)),
    'discard(self, object, /)': (self: PySet, element: Value) => {
      searchable(element, wanted => self.discard(wanted));
      return null;
    },
    'remove(self, object, /)': (self: PySet, element: Value) => {
      if (!searchable(element, wanted => self.discard(wanted))) throw keyError(element);
      return null;
    },
    'pop(self, /)': (self: PySet) => {
      const element = self.pop();
      if (element === undefined) throw keyError('pop from an empty set');
      return element;
    },
    'update(self, /, *others)': (self: PySet, others: readonly Value[]) => {
      for (const other of others) addAll(self, other);
      return null;
    },
    'intersection_update(self, /, *others)': (self: PySet, others: readonly Value[]) => {
      self.become(others.length === 1 ? intersectionWith(self, others[0]!) : intersection(self, others));
      return null;
    },
    'difference_update(self, /, *others)': (self: PySet, others: readonly Value[]) => {
      for (const other of others) removeAll(self, other);
      return null;
    },
    'symmetric_difference_update(self, other, /)': (self: PySet, other: Value) => {
      toggleAll(self, other);
      return null;
    },
  },
  classMethods: SET_CLASS_METHODS,
  constants: { __hash__: null },
});
