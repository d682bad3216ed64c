// How an iterator type gets its methods: __iter__ and __next__ are the same for all of the runtime's own iterators.

import { stopIteration } from '../exceptions/raise.ts';
import type { PyIterator } from '../objects/containers.ts';
import type { PyType, Value } from '../objects/object.ts';
import { define, type TypeTable } from './define.ts';

export function defineIterator(type: PyType, table: TypeTable = {}): void {
  define(type, {
    ...table,
    methods: {
      '__iter__(self, /)': (self: Value) => self,
      '__next__(self, /)': (self: PyIterator) => {
        const item = self.step();
        if (item === undefined) throw stopIteration();
        return item;
      },
      ...table.methods,
    },
  });
}
