// slice.

import { valueError } from '../exceptions/raise.ts';
import { PySlice, PyTuple, sliceType } from '../objects/containers.ts';
import type { PyType, Value } from '../objects/object.ts';
import { NotImplemented } from '../objects/scalars.ts';
import type { RichOperator } from '../protocols/compare.ts';
import { hashTuple } from '../protocols/hash.ts';
import { exactSliceIndices } from '../protocols/items.ts';
import { toIndex } from '../protocols/numbers.ts';
import { repr } from '../protocols/text.ts';
import { bracketed } from './bracketed.ts';
import { define } from './define.ts';
import { compareSequences } from './sequence.ts';

const partsOf = (slice: PySlice): PyTuple => new PyTuple([slice.start, slice.stop, slice.step]);

function create(_cls: PyType, first: Value, second?: Value, third: Value = null): Value {
  return second === undefined ? new PySlice(null, first, null) : new PySlice(first, second, third);
}

const comparison =
  (op: RichOperator) =>
  (self: PySlice, other: Value): Value => {
    if (!(other instanceof PySlice)) return NotImplemented;
    if (self === other) return op === 'eq' || op === 'le' || op === 'ge';
    return compareSequences(op, partsOf(self), partsOf(other));
  };

define(sliceType, {
  doc: 'slice(stop)\nslice(start, stop[, step])\n\nCreate a slice object.  This is used for extended slicing (e.g. a[0:10:2]).',
  new: { signature: '(cls, start, stop=None, step=None, /)', create },
  methods: {
    '__repr__(self, /)': (self: PySlice) =>
      bracketed('slice(', [repr(self.start), repr(self.stop), repr(self.step)], ')'),
    '__hash__(self, /)': (self: PySlice) => hashTuple(partsOf(self).items),
    ...Object.fromEntries(
      (['lt', 'le', 'eq', 'ne', 'gt', 'ge'] as const).map(op => [`__${op}__(self, value, /)`, comparison(op)]),
    ),
    'indices(self, object, /)': (self: PySlice, object: Value) => {
      const length = toIndex(object);
      if (length < 0) throw valueError('length should not be negative');
      const { start, stop, step } = exactSliceIndices(self, length);
      return new PyTuple([start, stop, step]);
    },
    '__reduce__(self, /)': (self: PySlice) => new PyTuple([sliceType, partsOf(self)]),
  },
  members: ['start', 'stop', 'step'],
  attributes: {
    start: { get: (self: PySlice) => self.start },
    stop: { get: (self: PySlice) => self.stop },
    step: { get: (self: PySlice) => self.step },
  },
});
