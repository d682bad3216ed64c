// deque: a ring in an array whose length is a power of two, so that both ends and any index are reached at once.

import { indexError, overflowError, runtimeError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyIterator, PyTuple } from '../../runtime/objects/containers.ts';
import { PyGenericAlias } from '../../runtime/objects/generic-alias.ts';
import { builtinType, PyObject, type PyType, type Value } from '../../runtime/objects/object.ts';
import { NotImplemented, typeOf } from '../../runtime/objects/scalars.ts';
import { concat } from '../../runtime/objects/str.ts';
import { equals } from '../../runtime/protocols/compare.ts';
import { isIndex } from '../../runtime/protocols/items.ts';
import { forEach, iter, toArray } from '../../runtime/protocols/iterate.ts';
import { toIndex, toSize } from '../../runtime/protocols/numbers.ts';
import { SEQUENCE_TYPES } from '../../runtime/protocols/operators.ts';
import { repr, reprGuard } from '../../runtime/protocols/text.ts';
import { spend } from '../../runtime/thread.ts';
import { bracketed } from '../../runtime/types/bracketed.ts';
import { define } from '../../runtime/types/define.ts';
import { defineIterator } from '../../runtime/types/define-iterator.ts';
import { stateOf } from '../../runtime/types/object.ts';
import { boundary, comparisonMethods, repeatItems } from '../../runtime/types/sequence.ts';

export const dequeType = builtinType('deque', { layout: 'deque', module: 'collections' });

export class PyDeque extends PyObject {
  private ring: (Value | undefined)[] = new Array(8).fill(undefined);
  private head = 0;
  length = 0;
  /** Infinity without a limit. */
  maxlen = Number.POSITIVE_INFINITY;
  /** Grows when items come or go: iterators compare it. */
  version = 0;

  constructor(cls: PyType = dequeType) {
    super();
    this.cls = cls;
  }

  at(index: number): Value {
    return this.ring[(this.head + index) & (this.ring.length - 1)]!;
  }

  put(index: number, value: Value): void {
    this.ring[(this.head + index) & (this.ring.length - 1)] = value;
  }

  push(value: Value): void {
    if (this.length >= this.maxlen) {
      if (this.maxlen === 0) return;
      this.shift();
    }
    if (this.length === this.ring.length) this.grow();
    this.length++;
    this.version++;
    this.put(this.length - 1, value);
  }

  unshift(value: Value): void {
    if (this.length >= this.maxlen) {
      if (this.maxlen === 0) return;
      this.pop();
    }
    if (this.length === this.ring.length) this.grow();
    this.head = (this.head - 1) & (this.ring.length - 1);
    this.length++;
    this.version++;
    this.ring[this.head] = value;
  }

  pop(): Value | undefined {
    if (this.length === 0) return undefined;
    const index = (this.head + --this.length) & (this.ring.length - 1);
    this.version++;
    const value = this.ring[index];
    this.ring[index] = undefined;
    return value;
  }

  shift(): Value | undefined {
    if (this.length === 0) return undefined;
    const value = this.ring[this.head];
    this.ring[this.head] = undefined;
    this.head = (this.head + 1) & (this.ring.length - 1);
    this.length--;
    this.version++;
    return value;
  }

  private grow(): void {
    const items = this.items;
    this.ring = items.concat(new Array(items.length).fill(undefined));
    this.head = 0;
  }

  /** The items in order, copied. */
  get items(): Value[] {
    const { ring, head, length } = this;
    const end = head + length;
    if (end <= ring.length) return ring.slice(head, end) as Value[];
    return ring.slice(head).concat(ring.slice(0, end - ring.length)) as Value[];
  }

  /** Takes these items instead of its own; the last `maxlen` of them. */
  replace(items: readonly Value[]): void {
    const kept = items.length > this.maxlen ? items.slice(items.length - this.maxlen) : items;
    let size = 8;
    while (size < kept.length) size *= 2;
    this.ring = (kept as (Value | undefined)[]).concat(new Array(size - kept.length).fill(undefined));
    this.head = 0;
    this.length = kept.length;
    this.version++;
  }

  /** Moves everything n steps to the right, round the end. */
  rotate(n: number): void {
    if (this.length < 2) return;
    const steps = ((n % this.length) + this.length) % this.length;
    if (steps <= this.length / 2) for (let i = 0; i < steps; i++) this.unshift(this.pop()!);
    else for (let i = this.length - steps; i > 0; i--) this.push(this.shift()!);
    this.version++;
  }

  copy(): PyDeque {
    const made = new PyDeque(this.cls);
    made.maxlen = this.maxlen;
    made.replace(this.items);
    return made;
  }
}

class DequeIterator extends PyIterator {
  private index = 0;
  /** How many were to come when the iterator last looked: it does not look before it must. */
  left: number;
  private readonly version: number;
  constructor(
    private readonly deque: PyDeque,
    private readonly backward: boolean,
  ) {
    super();
    this.cls = backward ? dequeReverseIteratorType : dequeIteratorType;
    this.version = deque.version;
    this.left = deque.length;
  }
  step(): Value | undefined {
    const { deque } = this;
    if (this.backward && this.left === 0) return undefined;
    if (this.version !== deque.version) {
      this.left = 0;
      throw runtimeError('deque mutated during iteration');
    }
    if (this.left === 0) return undefined;
    this.left--;
    const index = this.index++;
    return deque.at(this.backward ? deque.length - 1 - index : index);
  }
  skip(steps: number): void {
    this.index = Math.min(Math.max(0, steps), this.deque.length);
    this.left = this.deque.length - this.index;
  }
  reduced(): PyTuple {
    return new PyTuple([this.cls, new PyTuple([this.deque, this.deque.length - this.left])]);
  }
}
export const dequeIteratorType = builtinType('_deque_iterator', { basetype: false, module: 'collections' });
export const dequeReverseIteratorType = builtinType('_deque_reverse_iterator', {
  basetype: false,
  module: 'collections',
});
for (const type of [dequeIteratorType, dequeReverseIteratorType]) {
  defineIterator(type, {
    new: { signature: '(cls, /, *args, **kwargs)', create: makeIterator },
    methods: {
      '__length_hint__(self, /)': (self: DequeIterator) => self.left,
      '__reduce__(self, /)': (self: DequeIterator) => self.reduced(),
    },
  });
}

/** type(iter(deque()))(deque, index): how copies and pickles of the iterators are made. */
function makeIterator(cls: PyType, args: readonly Value[]): Value {
  if (args.length === 0) throw typeError('function takes at least 1 argument (0 given)');
  if (args.length > 2) throw typeError(`function takes at most 2 arguments (${args.length} given)`);
  const [deque, index = 0] = args;
  if (!(deque instanceof PyDeque)) {
    throw typeError(`argument 1 must be collections.deque, not ${typeOf(deque!).name}`);
  }
  if (!isIndex(index)) throw typeError(`'${typeOf(index).name}' object cannot be interpreted as an integer`);
  const iterator = new DequeIterator(deque, cls === dequeReverseIteratorType);
  iterator.skip(Number(toIndex(index)));
  return iterator;
}

// ---- methods -----------------------------------------------------------------------------------------------------------

function initialize(self: PyDeque, iterable?: Value, maxlen: Value = null): Value {
  if (maxlen === null) self.maxlen = Number.POSITIVE_INFINITY;
  else {
    if (!isIndex(maxlen)) throw typeError('an integer is required');
    const most = toIndex(maxlen);
    if (most < 0) throw valueError('maxlen must be non-negative');
    self.maxlen = Number(most);
  }
  self.replace([]);
  if (iterable !== undefined) extend(self, iterable);
  return null;
}

function extend(self: PyDeque, iterable: Value): Value {
  if (iterable === self) for (const item of self.items) self.push(item);
  else forEach(iterable, item => self.push(item));
  return null;
}

function itemIndex(self: PyDeque, key: Value): number {
  if (!isIndex(key)) throw typeError(`sequence index must be integer, not '${typeOf(key).name}'`);
  const index = toSize(key, true);
  const at = index < 0 ? index + self.length : index;
  if (at < 0 || at >= self.length) throw indexError('deque index out of range');
  return at;
}

function removeAt(self: PyDeque, index: number): void {
  const { items } = self;
  items.splice(index, 1);
  self.replace(items);
}

function find(self: PyDeque, value: Value, from: number, to: number): number {
  const { version } = self;
  for (let i = from; i < to && i < self.length; i++) {
    // What is equal counts, whatever the comparison did.
    if (equals(self.at(i), value)) return i;
    if (self.version !== version) throw runtimeError('deque mutated during iteration');
  }
  return -1;
}

function count(self: PyDeque, value: Value): Value {
  const { version } = self;
  let found = 0;
  for (let i = 0; i < self.length; i++) {
    if (equals(self.at(i), value)) found++;
    if (self.version !== version) throw runtimeError('deque mutated during iteration');
  }
  return found;
}

function insert(self: PyDeque, index: Value, value: Value): Value {
  if (self.length >= self.maxlen) throw indexError('deque already at its maximum size');
  const given = toIndex(index);
  if (typeof given === 'bigint') throw overflowError('Python int too large to convert to C ssize_t');
  const at = given < 0 ? given + self.length : given;
  if (at >= self.length) self.push(value);
  else if (at <= 0) self.unshift(value);
  else {
    const { items } = self;
    items.splice(at, 0, value);
    self.replace(items);
  }
  return null;
}

function index(self: PyDeque, value: Value, start?: Value, stop?: Value): Value {
  const at = find(self, value, boundary(start, 0, self.length), boundary(stop, self.length, self.length));
  if (at < 0) throw valueError('deque.index(x): x not in deque');
  return at;
}

function remove(self: PyDeque, value: Value): Value {
  const { version } = self;
  for (let i = 0; i < self.length; i++) {
    const same = equals(self.at(i), value);
    if (self.version !== version) throw indexError('deque mutated during iteration');
    if (!same) continue;
    removeAt(self, i);
    return null;
  }
  throw valueError('deque.remove(x): x not in deque');
}

function popped(value: Value | undefined): Value {
  if (value === undefined) throw indexError('pop from an empty deque');
  return value;
}

function repeated(self: PyDeque, count: Value): Value {
  const made = self.copy();
  made.replace(repeatItems(self.items, count));
  return made;
}

const isDeque = (value: Value): value is PyDeque => value instanceof PyDeque;
const nothing = (run: (self: PyDeque, argument: Value) => void) => (self: PyDeque, argument: Value) => {
  run(self, argument);
  return null;
};

define(dequeType, {
  doc: 'A list-like sequence optimized for data accesses near its endpoints.',
  new: { signature: '(cls, /, *args, **kwargs)', create: (cls: PyType) => new PyDeque(cls) },
  init: { signature: '(self, iterable=(), maxlen=None)', run: initialize },
  methods: {
    '__repr__(self, /)': (self: PyDeque) =>
      reprGuard(self, '[...]', () => {
        const list = bracketed(`${self.cls.qualname}([`, self.items.map(repr), ']');
        return concat(list, self.maxlen === Number.POSITIVE_INFINITY ? ')' : `, maxlen=${self.maxlen})`);
      }),
    ...comparisonMethods(isDeque, NotImplemented),
    '__iter__(self, /)': (self: PyDeque) => new DequeIterator(self, false),
    '__reversed__(self, /)': (self: PyDeque) => new DequeIterator(self, true),
    '__len__(self, /)': (self: PyDeque) => self.length,
    '__getitem__(self, key, /)': (self: PyDeque, key: Value) => self.at(itemIndex(self, key)),
    '__setitem__(self, key, value, /)': (self: PyDeque, key: Value, value: Value) => {
      self.put(itemIndex(self, key), value);
      return null;
    },
    '__delitem__(self, key, /)': nothing((self, key) => removeAt(self, itemIndex(self, key))),
    '__contains__(self, key, /)': (self: PyDeque, value: Value) => find(self, value, 0, self.length) >= 0,
    '__add__(self, value, /)': (self: PyDeque, other: Value) => {
      if (!isDeque(other)) throw typeError(`can only concatenate deque (not "${typeOf(other).name}") to deque`);
      const made = self.copy();
      extend(made, other);
      return made;
    },
    '__iadd__(self, value, /)': (self: PyDeque, other: Value) => {
      extend(self, other);
      return self;
    },
    '__mul__(self, value, /)': repeated,
    '__rmul__(self, value, /)': repeated,
    '__imul__(self, value, /)': (self: PyDeque, count: Value) => {
      self.replace(repeatItems(self.items, count));
      return self;
    },
    'append(self, item, /)': nothing((self, item) => self.push(item)),
    'appendleft(self, item, /)': nothing((self, item) => self.unshift(item)),
    'clear(self, /)': nothing(self => self.replace([])),
    'copy(self, /)': (self: PyDeque) => self.copy(),
    '__copy__(self, /)': (self: PyDeque) => self.copy(),
    'count(self, value, /)': count,
    'extend(self, iterable, /)': extend,
    'extendleft(self, iterable, /)': nothing((self, iterable) => {
      for (const item of toArray(iterable)) self.unshift(item);
    }),
    'index(self, value, start=0, stop=sys.maxsize, /)': index,
    'insert(self, index, value, /)': insert,
    'pop(self, /)': (self: PyDeque) => popped(self.pop()),
    'popleft(self, /)': (self: PyDeque) => popped(self.shift()),
    'remove(self, value, /)': remove,
    'reverse(self, /)': nothing(self => self.replace(self.items.reverse())),
    'rotate(self, n=1, /)': (self: PyDeque, n: Value = 1) => {
      const steps = toSize(n, true);
      spend(Math.min(Math.abs(steps), self.length) >> 3);
      self.rotate(steps);
      return null;
    },
    '__reduce__(self, /)': (self: PyDeque) =>
      new PyTuple([
        self.cls,
        new PyTuple(self.maxlen === Number.POSITIVE_INFINITY ? [] : [new PyTuple([]), self.maxlen]),
        stateOf(self),
        iter(self),
      ]),
  },
  classMethods: { '__class_getitem__(cls, object, /)': (cls: PyType, item: Value) => new PyGenericAlias(cls, item) },
  attributes: {
    maxlen: {
      get: (self: PyDeque) => (self.maxlen === Number.POSITIVE_INFINITY ? null : self.maxlen),
      doc: 'maximum size of a deque or None if unbounded',
    },
  },
  constants: { __hash__: null },
});
SEQUENCE_TYPES.add(dequeType);
