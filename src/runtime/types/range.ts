// range: three ints and a length. Numbers in nearly all programs; bigints are taken where one of them is not safe.

import { indexError, overflowError, typeError, valueError } from '../exceptions/raise.ts';
import { PyRange, PySlice, PyTuple, rangeType } from '../objects/containers.ts';
import type { PyType, Value } from '../objects/object.ts';
import { intOf, NotImplemented, normalizeInt, type PyInt, typeOf } from '../objects/scalars.ts';
import { equals } from '../protocols/compare.ts';
import { hashTuple } from '../protocols/hash.ts';
import { exactSliceIndices, isIndex } from '../protocols/items.ts';
import { forEach, STOP } from '../protocols/iterate.ts';
import { rangeIterator } from '../protocols/iterators.ts';
import { toIndex } from '../protocols/numbers.ts';
import { define } from './define.ts';

/** A range of these numbers; the step is not 0. */
export function makeRange(start: PyInt, stop: PyInt, step: PyInt): PyRange {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const distance = step > 0 ? stop - start : start - stop;
    if (distance <= 0) return new PyRange(start, stop, step, 0);
    if (Number.isSafeInteger(distance)) {
      return new PyRange(start, stop, step, Math.floor((distance - 1) / Math.abs(step)) + 1);
    }
  }
  const [from, to, by] = [BigInt(start), BigInt(stop), BigInt(step)];
  const distance = by > 0n ? to - from : from - to;
  const length = distance <= 0n ? 0n : (distance - 1n) / (by > 0n ? by : -by) + 1n;
  return new PyRange(start, stop, step, normalizeInt(length));
}

function create(_cls: PyType, ...given: Value[]): Value {
  const [first, second, third] = given as [Value, Value | undefined, Value | undefined];
  if (second === undefined) return makeRange(0, toIndex(first), 1);
  const start = toIndex(first);
  const stop = toIndex(second);
  const step = third === undefined ? 1 : toIndex(third);
  if (step === 0) throw valueError('range() arg 3 must not be zero');
  return makeRange(start, stop, step);
}

/** start + index * step, exactly. */
function elementAt(range: PyRange, index: PyInt): PyInt {
  const { start, step } = range;
  if (typeof start === 'number' && typeof step === 'number' && typeof index === 'number') {
    const value = start + index * step;
    if (Number.isSafeInteger(value)) return value;
  }
  return normalizeInt(BigInt(start) + BigInt(index) * BigInt(step));
}

function getItem(self: PyRange, key: Value): Value {
  if (key instanceof PySlice) {
    const { start, stop, step } = exactSliceIndices(key, self.length);
    const by = normalizeInt(BigInt(self.step) * BigInt(step));
    return makeRange(elementAt(self, start), elementAt(self, stop), by);
  }
  if (!isIndex(key)) throw typeError(`range indices must be integers or slices, not ${typeOf(key).name}`);
  const index = toIndex(key);
  const at = index < 0 ? normalizeInt(BigInt(index) + BigInt(self.length)) : index;
  if (at < 0 || at >= self.length) throw indexError('range object index out of range');
  return elementAt(self, at);
}

/** The position of an int in the range; undefined when it is not there. */
function positionOf(range: PyRange, value: PyInt): PyInt | undefined {
  const { start, stop, step } = range;
  if (step > 0 ? value < start || value >= stop : value > start || value <= stop) return undefined;
  if (typeof value === 'number' && typeof start === 'number' && typeof step === 'number') {
    const distance = value - start;
    if (Number.isSafeInteger(distance)) return distance % step === 0 ? distance / step + 0 : undefined;
  }
  const distance = BigInt(value) - BigInt(start);
  return distance % BigInt(step) === 0n ? normalizeInt(distance / BigInt(step)) : undefined;
}

/** An exact int or bool is found by arithmetic; anything else by looking at every element. */
const arithmetic = (value: Value): PyInt | undefined =>
  typeof value === 'object' && value !== null ? undefined : intOf(value);

function search(self: PyRange, value: Value, visit: (index: number) => boolean): void {
  let index = 0;
  forEach(self, element => {
    if (equals(element, value) && visit(index)) return STOP;
    index++;
    return undefined;
  });
}

function contains(self: PyRange, value: Value): Value {
  const int = arithmetic(value);
  if (int !== undefined) return positionOf(self, int) !== undefined;
  let found = false;
  search(self, value, () => (found = true));
  return found;
}

function indexOf(self: PyRange, value: Value): Value {
  const int = arithmetic(value);
  if (int !== undefined) {
    const position = positionOf(self, int);
    if (position === undefined) throw valueError('range.index(x): x not in range');
    return position;
  }
  let found: number | undefined;
  search(self, value, index => {
    found = index;
    return true;
  });
  if (found === undefined) throw valueError('sequence.index(x): x not in sequence');
  return found;
}

function count(self: PyRange, value: Value): Value {
  const int = arithmetic(value);
  if (int !== undefined) return positionOf(self, int) === undefined ? 0 : 1;
  let times = 0;
  search(self, value, () => {
    times++;
    return false;
  });
  return times;
}

/** Ranges are equal when they give the same ints. */
function same(left: PyRange, right: PyRange): boolean {
  if (left.length !== right.length) return false;
  if (left.length === 0) return true;
  return left.start === right.start && (left.length === 1 || left.step === right.step);
}

function hashKey(self: PyRange): Value[] {
  const { length, start, step } = self;
  if (length === 0) return [length, null, null];
  return length === 1 ? [length, start, null] : [length, start, step];
}

define(rangeType, {
  doc: 'range(stop) -> range object\nrange(start, stop[, step]) -> range object\n\nReturn an object that produces a sequence of integers from start (inclusive)\nto stop (exclusive) by step.  range(i, j) produces i, i+1, i+2, ..., j-1.\nstart defaults to 0, and stop is omitted!  range(4) produces 0, 1, 2, 3.\nThese are exactly the valid indices for a list of 4 elements.\nWhen step is given, it specifies the increment (or decrement).',
  new: { signature: '(cls, start, stop=0, step=1, /)', create },
  methods: {
    '__repr__(self, /)': (self: PyRange) =>
      self.step === 1 ? `range(${self.start}, ${self.stop})` : `range(${self.start}, ${self.stop}, ${self.step})`,
    '__hash__(self, /)': (self: PyRange) => hashTuple(hashKey(self)),
    '__lt__(self, value, /)': () => NotImplemented,
    '__le__(self, value, /)': () => NotImplemented,
    '__eq__(self, value, /)': (self: PyRange, other: Value) =>
      other instanceof PyRange ? same(self, other) : NotImplemented,
    '__ne__(self, value, /)': (self: PyRange, other: Value) =>
      other instanceof PyRange ? !same(self, other) : NotImplemented,
    '__gt__(self, value, /)': () => NotImplemented,
    '__ge__(self, value, /)': () => NotImplemented,
    '__iter__(self, /)': (self: PyRange) => rangeIterator(self),
    '__bool__(self, /)': (self: PyRange) => self.length !== 0,
    '__len__(self, /)': (self: PyRange) => {
      if (self.length >= 2n ** 63n) throw overflowError('Python int too large to convert to C ssize_t');
      return self.length;
    },
    '__getitem__(self, key, /)': getItem,
    '__contains__(self, key, /)': contains,
    '__reversed__(self, /)': (self: PyRange) => rangeIterator(self, true),
    '__reduce__(self, /)': (self: PyRange) => new PyTuple([rangeType, new PyTuple([self.start, self.stop, self.step])]),
    'count(self, object, /)': count,
    'index(self, object, /)': indexOf,
  },
  members: ['start', 'stop', 'step'],
  attributes: {
    start: { get: (self: PyRange) => self.start },
    stop: { get: (self: PyRange) => self.stop },
    step: { get: (self: PyRange) => self.step },
  },
});
