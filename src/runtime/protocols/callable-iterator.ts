// iter(callable, sentinel). It stands apart from the other iterators because it compares, and comparison iterates.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { PyIterator } from '../objects/containers.ts';
import { PyException } from '../objects/exception.ts';
import { builtinType, type Value } from '../objects/object.ts';
import { call0 } from './call.ts';
import { equals } from './compare.ts';

export const callableIteratorType = builtinType('callable_iterator', { basetype: false });

/** iter(callable, sentinel) */
export class CallableIterator extends PyIterator {
  constructor(
    public callable: Value | undefined,
    readonly sentinel: Value,
  ) {
    super();
  }
  step(): Value | undefined {
    const { callable } = this;
    if (callable === undefined) return undefined;
    try {
      const value = call0(callable);
      // The callable may have used the iterator up itself.
      if (this.callable !== undefined && !equals(this.sentinel, value)) return value;
    } catch (error) {
      if (!(error instanceof PyException && error.cls.isSubtypeOf(EXCEPTIONS.StopIteration))) throw error;
    }
    this.callable = undefined;
    return undefined;
  }
}
CallableIterator.prototype.cls = callableIteratorType;
