// enumerate.

import { PyIterator, PyTuple } from '../objects/containers.ts';
import { PyGenericAlias } from '../objects/generic-alias.ts';
import { builtinType, type PyType, type Value } from '../objects/object.ts';
import { normalizeInt, type PyInt } from '../objects/scalars.ts';
import { endWith, iter, nextPlain } from '../protocols/iterate.ts';
import { toIndex } from '../protocols/numbers.ts';
import { defineIterator } from './define-iterator.ts';

export const enumerateType = builtinType('enumerate', { layout: 'enumerate' });

export class PyEnumerate extends PyIterator {
  constructor(
    private readonly iterator: Value,
    private count: PyInt,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
    this.pairs = true;
    this.first = 0;
  }

  step(): Value | undefined {
    const item = this.stepPair();
    return item === undefined ? undefined : new PyTuple([this.first, item]);
  }

  override stepPair(): Value | undefined {
    const item = nextPlain(this.iterator);
    if (item === undefined) return endWith(this, this.iterator);
    const { count } = this;
    this.first = count;
    this.count =
      typeof count === 'number' && count < Number.MAX_SAFE_INTEGER ? count + 1 : normalizeInt(BigInt(count) + 1n);
    return item;
  }

  get state(): PyTuple {
    return new PyTuple([this.cls, new PyTuple([this.iterator, this.count])]);
  }
}

defineIterator(enumerateType, {
  signature: '(iterable, start=0)',
  doc: 'Return an enumerate object.\n\n  iterable\n    an object supporting iteration\n\nThe enumerate object yields pairs containing a count (from start, which\ndefaults to zero) and a value yielded by the iterable argument.\n\nenumerate is useful for obtaining an indexed list:\n    (0, seq[0]), (1, seq[1]), (2, seq[2]), ...',
  new: {
    signature: '(cls, iterable, start=0) by hand',
    create: (cls: PyType, iterable: Value, start: Value = 0) => {
      const count = toIndex(start);
      return new PyEnumerate(iter(iterable), count, cls);
    },
  },
  methods: { '__reduce__(self, /)': (self: PyEnumerate) => self.state },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
});
