// map.

import { typeError } from '../exceptions/raise.ts';
import { PyIterator, PyTuple } from '../objects/containers.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { call, call1 } from '../protocols/call.ts';
import { endOrThrow, endWith, iter, next } from '../protocols/iterate.ts';
import { truth } from '../protocols/truth.ts';
import { defineIterator } from './define-iterator.ts';
import { stepAll } from './lockstep.ts';

export const mapType = builtinType('map', { layout: 'map' });

export class PyMap extends PyIterator {
  constructor(
    readonly callee: Value,
    readonly iterators: readonly Value[],
    public strict: boolean,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }

  step(): Value | undefined {
    const { callee, iterators } = this;
    try {
      if (iterators.length === 1) {
        const item = next(iterators[0]!);
        return item === undefined ? endWith(this, iterators[0]!) : call1(callee, item);
      }
      const items = stepAll(this, iterators, this.strict, 'map');
      return items === undefined ? undefined : call(callee, items);
    } catch (error) {
      return endOrThrow(error, this);
    }
  }
}

defineIterator(mapType, {
  signature: '(function, iterable, /, *iterables, strict=False)',
  doc: 'Make an iterator that computes the function using arguments from\neach of the iterables.  Stops when the shortest iterable is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.',
  new: {
    signature: '(cls, /, *args, strict=False) untold',
    create: (cls: PyType, args: readonly Value[], strict: Value = false) => {
      if (args.length < 2) throw typeError('map() must have at least two arguments.');
      const exact = truth(strict);
      return new PyMap(args[0]!, args.slice(1).map(iter), exact, cls);
    },
  },
  methods: {
    '__reduce__(self, /)': (self: PyMap) =>
      new PyTuple([self.cls, new PyTuple([self.callee, ...self.iterators]), ...(self.strict ? [true] : [])]),
    '__setstate__(self, object, /)': (self: PyMap, state: Value) => {
      self.strict = truth(state);
      return null;
    },
  },
});
