// How an iterator type gets its methods: __iter__ and __next__ are the same for all of the runtime's own iterators.

import { stopIteration } from '../exceptions/raise.ts';
import type { PyIterator } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import type { PyType, Value } from '../objects/object.ts';
import { define, type TypeTable } from './define.ts';

/** What a program gets from an iterator that has just given nothing. */
function endOf(iterator: PyIterator): PyException {
  const { stopped } = iterator;
  if (!(stopped instanceof PyException)) return stopIteration();
  iterator.stopped = null;
  return stopped;
}

export function defineIterator(type: PyType, table: TypeTable = {}): void {
  define(type, {
    ...table,
    methods: {
      '__iter__(self, /)': (self: Value) => self,
      '__next__(self, /)': (self: PyIterator) => {
        const item = self.step();
        if (item === undefined) throw endOf(self);
        return item;
      },
      ...table.methods,
    },
  });
}
