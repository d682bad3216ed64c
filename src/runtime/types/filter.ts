// filter.

import { PyIterator, PyTuple } from '../objects/containers.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { boolType } from '../objects/scalars.ts';
import { call1 } from '../protocols/call.ts';
import { endOrThrow, endWith, iter, next } from '../protocols/iterate.ts';
import { truth } from '../protocols/truth.ts';
import { spend } from '../thread.ts';
import { defineIterator } from './define-iterator.ts';

export const filterType = builtinType('filter', { layout: 'filter' });

export class PyFilter extends PyIterator {
  constructor(
    readonly test: Value,
    readonly iterator: Value,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }

  step(): Value | undefined {
    const { test, iterator } = this;
    const itself = test === null || test === boolType;
    try {
      for (;;) {
        const item = next(iterator);
        if (item === undefined) return endWith(this, iterator);
        if (truth(itself ? item : call1(test, item))) return item;
        spend(1);
      }
    } catch (error) {
      return endOrThrow(error, this);
    }
  }
}

defineIterator(filterType, {
  signature: '(function, iterable, /)',
  doc: 'Return an iterator yielding those items of iterable for which function(item)\nis true. If function is None, return the items that are true.',
  new: {
    signature: '(cls, function, iterable, /)',
    create: (cls: PyType, test: Value, iterable: Value) => new PyFilter(test, iter(iterable), cls),
  },
  methods: {
    '__reduce__(self, /)': (self: PyFilter) => new PyTuple([self.cls, new PyTuple([self.test, self.iterator])]),
  },
});
