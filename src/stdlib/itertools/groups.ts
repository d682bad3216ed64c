// groupby and tee: iterators that share one source with others.

import { runtimeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyIterator, PyTuple } from '../../runtime/objects/containers.ts';
import { builtinType, type PyType, type Value } from '../../runtime/objects/object.ts';
import { call1 } from '../../runtime/protocols/call.ts';
import { equals } from '../../runtime/protocols/compare.ts';
import { iter, next } from '../../runtime/protocols/iterate.ts';
import { toSize } from '../../runtime/protocols/numbers.ts';
import { defineIterator } from '../../runtime/types/define-iterator.ts';
import { iteratorType } from './stepper.ts';

// ---- groupby -----------------------------------------------------------------------------------------------------------

class PyGroupBy extends PyIterator {
  /** The item read last and its key; the key of the group handed out last. */
  value: Value | undefined;
  key: Value | undefined;
  target: Value | undefined;
  /** Only the newest group gives items: older ones have ended. */
  group: PyGroup | null = null;

  constructor(
    private readonly source: Value,
    private readonly keyFunction: Value,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }

  /** Reads one item; false at the end. */
  read(): boolean {
    const item = next(this.source);
    if (item === undefined) return false;
    const key = this.keyFunction === null ? item : call1(this.keyFunction, item);
    this.value = item;
    this.key = key;
    return true;
  }

  step(): Value | undefined {
    this.group = null;
    while (this.key === undefined || (this.target !== undefined && equals(this.target, this.key))) {
      if (!this.read()) return undefined;
    }
    this.target = this.key;
    this.group = new PyGroup(this, this.key);
    return new PyTuple([this.key, this.group]);
  }
}

class PyGroup extends PyIterator {
  constructor(
    private readonly parent: PyGroupBy,
    private readonly target: Value,
  ) {
    super();
  }

  step(): Value | undefined {
    const { parent } = this;
    if (parent.group !== this) return undefined;
    if (parent.value === undefined && !parent.read()) return undefined;
    if (!equals(this.target, parent.key!)) return undefined;
    const item = parent.value;
    parent.value = undefined;
    return item;
  }
}
PyGroup.prototype.cls = builtinType('_grouper', { basetype: false, module: 'itertools' });
defineIterator(PyGroup.prototype.cls);

export const groupbyType = iteratorType(
  'groupby',
  '(cls, iterable, key=None)',
  'make an iterator that returns consecutive keys and groups from the iterable\n\n  iterable\n    Elements to divide into groups according to the key function.\n  key\n    A function for computing the group category for each element.\n    If the key function is not specified or is None, the element itself\n    is used for grouping.',
  (cls: PyType, iterable: Value, key: Value = null) => new PyGroupBy(iter(iterable), key, cls),
);

// ---- tee ---------------------------------------------------------------------------------------------------------------

/** One item that was read from the source, and the way to the next. What no iterator can reach any more is freed. */
interface Link {
  value: Value | undefined;
  next: Link | null;
}

class PyTee extends PyIterator {
  private running = false;

  constructor(
    private readonly source: Value,
    private link: Link,
    cls: PyType,
  ) {
    super();
    this.cls = cls;
  }

  step(): Value | undefined {
    const { link } = this;
    if (link.next === null) {
      if (this.running) throw runtimeError('cannot re-enter the tee iterator');
      this.running = true;
      try {
        const item = next(this.source);
        if (item === undefined) return undefined;
        link.value = item;
        link.next = { value: undefined, next: null };
      } finally {
        this.running = false;
      }
    }
    this.link = link.next!;
    return link.value;
  }

  copy(): PyTee {
    return new PyTee(this.source, this.link, this.cls);
  }
}

const teeType: PyType = iteratorType(
  '_tee',
  '(cls, iterable, /)',
  'Iterator wrapped to make it copyable.',
  (_cls: PyType, iterable: Value) => firstTee(iterable),
  { methods: { '__copy__(self, /)': (self: PyTee) => self.copy() } },
);

function firstTee(iterable: Value): PyTee {
  const source = iter(iterable);
  return source instanceof PyTee ? source.copy() : new PyTee(source, { value: undefined, next: null }, teeType);
}

export function tee(iterable: Value, n: Value = 2): Value {
  const count = toSize(n);
  if (count < 0) throw valueError('n must be >= 0');
  if (count === 0) return new PyTuple([]);
  const first = firstTee(iterable);
  return new PyTuple([first, ...Array.from({ length: count - 1 }, () => first.copy())]);
}
