// zip.

import { PyIterator, PyTuple } from '../objects/containers.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { iter, nextPlain } from '../protocols/iterate.ts';
import { truth } from '../protocols/truth.ts';
import { defineIterator } from './define-iterator.ts';
import { endTogether, stepAll } from './lockstep.ts';

export const zipType = builtinType('zip', { layout: 'zip' });

export class PyZip extends PyIterator {
  constructor(
    readonly iterators: readonly Value[],
    public strict: boolean,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
    this.pairs = iterators.length === 2;
    this.first = null;
  }

  override stepPair(): Value | undefined {
    const { iterators } = this;
    const first = nextPlain(iterators[0]!);
    const second = first === undefined ? undefined : nextPlain(iterators[1]!);
    if (second === undefined) return endTogether(this, iterators, first === undefined ? 0 : 1, this.strict, 'zip');
    this.first = first!;
    return second;
  }

  step(): Value | undefined {
    if (this.pairs) {
      const second = this.stepPair();
      return second === undefined ? undefined : new PyTuple([this.first, second]);
    }
    if (this.iterators.length === 0) return undefined;
    const items = stepAll(this, this.iterators, this.strict, 'zip');
    return items === undefined ? undefined : new PyTuple(items);
  }
}

defineIterator(zipType, {
  signature: '(*iterables, strict=False)',
  doc: "The zip object yields n-length tuples, where n is the number of iterables\npassed as positional arguments to zip().  The i-th element in every tuple\ncomes from the i-th iterable argument to zip().  This continues until the\nshortest argument is exhausted.\n\nIf strict is true and one of the arguments is exhausted before the others,\nraise a ValueError.\n\n   >>> list(zip('abcdefg', range(3), range(4)))\n   [('a', 0, 0), ('b', 1, 1), ('c', 2, 2)]",
  new: {
    signature: '(cls, /, *iterables, strict=False) untold',
    create: (cls: PyType, iterables: readonly Value[], strict: Value = false) => {
      const exact = truth(strict);
      return new PyZip(iterables.map(iter), exact, cls);
    },
  },
  methods: {
    '__reduce__(self, /)': (self: PyZip) =>
      new PyTuple([self.cls, new PyTuple(self.iterators), ...(self.strict ? [true] : [])]),
    '__setstate__(self, object, /)': (self: PyZip, state: Value) => {
      self.strict = truth(state);
      return null;
    },
  },
});
