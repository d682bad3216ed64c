// The Python methods of the iterators over builtin containers (see protocols/iterators.ts).

import { typeError } from '../exceptions/raise.ts';
import { type PyIterator, PyList, PyTuple, rangeType } from '../objects/containers.ts';
import type { Walked } from '../objects/dict.ts';
import type { PyType, Value } from '../objects/object.ts';
import { intOf, NotImplemented, normalizeInt, typeOf } from '../objects/scalars.ts';
import { special } from '../protocols/attributes.ts';
import { call } from '../protocols/call.ts';
import { type CallableIterator, callableIteratorType } from '../protocols/callable-iterator.ts';
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
import { toNumber } from '../protocols/numbers.ts';
import { defineIterator } from './define-iterator.ts';
import { placeFromState, reduced, whereItStands } from './reduce.ts';

/** Adds __length_hint__ and __reduce__, and __setstate__ where a position can be set. */
function withHint<T extends PyIterator>(
  type: PyType,
  hint: (self: T) => Value,
  reduce: (self: T) => Value,
  setState?: (self: T, state: Value) => void,
): void {
  defineIterator(type, {
    methods: {
      '__length_hint__(self, /)': hint,
      '__reduce__(self, /)': whereItStands(type === listReverseIteratorType ? 'reversed' : 'iter', reduce),
      ...(setState && {
        '__setstate__(self, object, /)': (self: T, state: Value) => {
          setState(self, state);
          return null;
        },
      }),
    },
  });
}

withHint<ListIterator>(
  listIteratorType,
  self => (self.list === null ? 0 : Math.max(self.list.items.length - self.index, 0)),
  self => (self.list === null ? reduced('iter', [new PyList([])]) : reduced('iter', [self.list], self.index)),
  (self, state) => {
    self.index = Math.max(placeFromState(state), 0);
  },
);
withHint<ListReverseIterator>(
  listReverseIteratorType,
  self => (self.list === null || self.list.items.length < self.index + 1 ? 0 : self.index + 1),
  self => (self.list === null ? reduced('reversed', [new PyList([])]) : reduced('reversed', [self.list], self.index)),
  (self, state) => {
    self.index = Math.max(Math.min(placeFromState(state), (self.list?.items.length ?? 0) - 1), -1);
  },
);
withHint<TupleIterator>(
  tupleIteratorType,
  self => self.tuple.items.length - self.index,
  self =>
    self.index < self.tuple.items.length
      ? reduced('iter', [self.tuple], self.index)
      : reduced('iter', [new PyTuple([])]),
  (self, state) => {
    self.index = Math.min(Math.max(placeFromState(state), 0), self.tuple.items.length);
  },
);

/** What is left of a range iterator, as a range. */
function restOfRange(self: RangeIterator | LongRangeIterator): Value {
  const [current, step, remaining] = [BigInt(self.current), BigInt(self.increment), BigInt(self.remaining)];
  const bounds = [current, current + step * remaining, step].map(normalizeInt);
  return reduced('iter', [call(rangeType, bounds)], null);
}
withHint<RangeIterator>(
  rangeIteratorType,
  self => self.remaining,
  restOfRange,
  (self, state) => {
    const skipped = Math.min(Math.max(toNumber(state, 'long'), 0), self.remaining);
    self.current += skipped * self.increment;
    self.remaining -= skipped;
  },
);
withHint<LongRangeIterator>(
  longRangeIteratorType,
  self => normalizeInt(self.remaining),
  restOfRange,
  (self, state) => {
    const place = intOf(state);
    if (place === undefined) throw typeError(`state must be an int, not ${typeOf(state).name}`);
    const wanted = place < 0 ? 0n : BigInt(place);
    const skipped = wanted < self.remaining ? wanted : self.remaining;
    self.current += skipped * self.increment;
    self.remaining -= skipped;
  },
);
withHint<SequenceIterator>(
  sequenceIteratorType,
  self => {
    if (self.sequence === undefined) return 0;
    return special(self.sequence, '__len__') === undefined
      ? NotImplemented
      : Math.max(length(self.sequence) - self.index, 0);
  },
  self =>
    self.sequence === undefined ? reduced('iter', [new PyTuple([])]) : reduced('iter', [self.sequence], self.index),
  (self, state) => {
    self.index = Math.max(placeFromState(state), 0);
  },
);

type Counted = PyIterator & { lengthHint: number; rest(): Value[] };
const restAsList = (self: Counted): Value => reduced('iter', [new PyList(self.rest())]);
for (const what of ['keys', 'values', 'items'] as Walked[]) {
  for (const types of [dictIteratorTypes, dictReverseIteratorTypes]) {
    withHint<Counted>(types[what], self => self.lengthHint, restAsList);
  }
}
withHint<Counted>(setIteratorType, self => self.lengthHint, restAsList);
defineIterator(callableIteratorType, {
  methods: {
    '__reduce__(self, /)': whereItStands('iter', (self: CallableIterator) =>
      self.callable === undefined
        ? reduced('iter', [new PyTuple([])])
        : reduced('iter', [self.callable, self.sentinel]),
    ),
  },
});
