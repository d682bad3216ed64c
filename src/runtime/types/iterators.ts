// The Python methods of the iterators over builtin containers (see protocols/iterators.ts).

import type { PyIterator } from '../objects/containers.ts';
import type { Walked } from '../objects/dict.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented, normalizeInt } from '../objects/scalars.ts';
import { special } from '../protocols/attributes.ts';
import { callableIteratorType } from '../protocols/callable-iterator.ts';
import { length } from '../protocols/items.ts';
import {
  dictIteratorTypes,
  dictReverseIteratorTypes,
  type ListIterator,
  type ListReverseIterator,
  type LongRangeIterator,
  listIteratorType,
  listReverseIteratorType,
  longRangeIteratorType,
  type RangeIterator,
  rangeIteratorType,
  type SequenceIterator,
  sequenceIteratorType,
  setIteratorType,
  type TupleIterator,
  tupleIteratorType,
} from '../protocols/iterators.ts';
import { toSize } from '../protocols/numbers.ts';
import { defineIterator } from './define-iterator.ts';

/** Adds __length_hint__, and __setstate__ where a position can be set. */
function withHint<T extends PyIterator>(
  type: PyType,
  hint: (self: T) => Value,
  setState?: (self: T, position: number) => void,
): void {
  defineIterator(type, {
    methods: {
      '__length_hint__(self, /)': hint,
      ...(setState && {
        '__setstate__(self, object, /)': (self: T, state: Value) => {
          setState(self, toSize(state, true));
          return null;
        },
      }),
    },
  });
}

withHint<ListIterator>(
  listIteratorType,
  self => (self.list === null ? 0 : Math.max(self.list.items.length - self.index, 0)),
  (self, position) => {
    self.index = Math.max(position, 0);
  },
);
withHint<ListReverseIterator>(
  listReverseIteratorType,
  self => (self.list === null || self.list.items.length < self.index + 1 ? 0 : self.index + 1),
  (self, position) => {
    self.index = Math.max(Math.min(position, (self.list?.items.length ?? 0) - 1), -1);
  },
);
withHint<TupleIterator>(
  tupleIteratorType,
  self => self.tuple.items.length - self.index,
  (self, position) => {
    self.index = Math.min(Math.max(position, 0), self.tuple.items.length);
  },
);
withHint<RangeIterator>(
  rangeIteratorType,
  self => self.remaining,
  (self, position) => {
    const skipped = Math.min(Math.max(position, 0), self.remaining);
    self.current += skipped * self.increment;
    self.remaining -= skipped;
  },
);
withHint<LongRangeIterator>(longRangeIteratorType, self => normalizeInt(self.remaining));
withHint<SequenceIterator>(sequenceIteratorType, self => {
  if (self.sequence === undefined) return 0;
  return special(self.sequence, '__len__') === undefined
    ? NotImplemented
    : Math.max(length(self.sequence) - self.index, 0);
});
for (const what of ['keys', 'values', 'items'] as Walked[]) {
  for (const types of [dictIteratorTypes, dictReverseIteratorTypes]) {
    withHint<PyIterator & { lengthHint: number }>(types[what], self => self.lengthHint);
  }
}
withHint<PyIterator & { lengthHint: number }>(setIteratorType, self => self.lengthHint);
defineIterator(callableIteratorType);
