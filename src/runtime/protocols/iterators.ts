// The iterators over builtin containers: what `iter(x)` gives for a list, tuple, range, dict view, set, or an object
// with __getitem__. Their Python methods are in types/iterators.ts.
//
// Each looks at its container live, so that a change while walking does what it does in CPython. Once exhausted an
// iterator stays so: it lets go of its container.

import { EXCEPTIONS } from '../exceptions/hierarchy.ts';
import { runtimeError } from '../exceptions/raise.ts';
import { PyIterator, type PyList, type PyRange, type PyTuple, PyTuple as Tuple } from '../objects/containers.ts';
import type { DictCursor, PyDict, Walked } from '../objects/dict.ts';
import { PyException } from '../objects/exception.ts';
import { builtinType, inherit, type PyType, type Value } from '../objects/object.ts';
import { normalizeInt } from '../objects/scalars.ts';
import type { PySet, SetCursor } from '../objects/set.ts';
import { callFound } from './operators.ts';

const iteratorType = (name: string): PyType => builtinType(name, { basetype: false });

export const listIteratorType = iteratorType('list_iterator');
export const listReverseIteratorType = iteratorType('list_reverseiterator');
export const tupleIteratorType = iteratorType('tuple_iterator');
export const rangeIteratorType = iteratorType('range_iterator');
export const longRangeIteratorType = iteratorType('longrange_iterator');
export const setIteratorType = iteratorType('set_iterator');
export const sequenceIteratorType = iteratorType('iterator');
export const dictIteratorTypes: Record<Walked, PyType> = {
  keys: iteratorType('dict_keyiterator'),
  values: iteratorType('dict_valueiterator'),
  items: iteratorType('dict_itemiterator'),
};
export const dictReverseIteratorTypes: Record<Walked, PyType> = {
  keys: iteratorType('dict_reversekeyiterator'),
  values: iteratorType('dict_reversevalueiterator'),
  items: iteratorType('dict_reverseitemiterator'),
};

export interface ListIterator extends PyIterator {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: inherit makes it one
export class ListIterator {
  index = 0;
  constructor(public list: PyList | null) {}
  step(): Value | undefined {
    if (this.list === null) return undefined;
    const { items } = this.list;
    if (this.index < items.length) return items[this.index++];
    this.list = null;
    return undefined;
  }
}
inherit(ListIterator, PyIterator);
ListIterator.prototype.cls = listIteratorType;

export class ListReverseIterator extends PyIterator {
  index: number;
  constructor(public list: PyList | null) {
    super();
    this.index = list!.items.length - 1;
  }
  step(): Value | undefined {
    if (this.list === null) return undefined;
    const { items } = this.list;
    if (this.index >= 0 && this.index < items.length) return items[this.index--];
    this.list = null;
    return undefined;
  }
}
ListReverseIterator.prototype.cls = listReverseIteratorType;

export interface TupleIterator extends PyIterator {}
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: inherit makes it one
export class TupleIterator {
  index = 0;
  constructor(readonly tuple: PyTuple) {}
  step(): Value | undefined {
    const { items } = this.tuple;
    return this.index < items.length ? items[this.index++] : undefined;
  }
}
inherit(TupleIterator, PyIterator);
TupleIterator.prototype.cls = tupleIteratorType;

/** Over a range whose numbers are all safe integers. */
export class RangeIterator extends PyIterator {
  constructor(
    public current: number,
    readonly increment: number,
    public remaining: number,
  ) {
    super();
  }
  step(): Value | undefined {
    if (this.remaining <= 0) return undefined;
    this.remaining--;
    const value = this.current;
    this.current = value + this.increment;
    return value;
  }
}
RangeIterator.prototype.cls = rangeIteratorType;

export class LongRangeIterator extends PyIterator {
  constructor(
    public current: bigint,
    readonly increment: bigint,
    public remaining: bigint,
  ) {
    super();
  }
  step(): Value | undefined {
    if (this.remaining <= 0n) return undefined;
    this.remaining--;
    const value = this.current;
    this.current = value + this.increment;
    return normalizeInt(value);
  }
}
LongRangeIterator.prototype.cls = longRangeIteratorType;

/** The iterator of `range`; `backward` that of reversed(range). */
export function rangeIterator(range: PyRange, backward = false): PyIterator {
  const { start, step, length } = range;
  if (
    typeof start === 'number' &&
    typeof step === 'number' &&
    typeof length === 'number' &&
    typeof range.stop === 'number'
  ) {
    return backward
      ? new RangeIterator(start + (length - 1) * step, -step, length)
      : new RangeIterator(start, step, length);
  }
  const [from, by, count] = [BigInt(start), BigInt(step), BigInt(length)];
  return backward
    ? new LongRangeIterator(from + (count - 1n) * by, -by, count)
    : new LongRangeIterator(from, by, count);
}

/** Over the keys, values or items of a dict. */
export class DictIterator extends PyIterator {
  private cursor: DictCursor | null;
  /** The size at the start; -1 after a change was seen, which is then reported for ever. */
  private expected: number;
  remaining: number;

  constructor(
    readonly dict: PyDict,
    readonly what: Walked,
  ) {
    super();
    this.cls = dictIteratorTypes[what];
    this.cursor = dict.cursor(what);
    this.expected = this.remaining = dict.size;
    this.pairs = what === 'items';
    this.first = null;
  }

  step(): Value | undefined {
    const { cursor } = this;
    if (cursor === null || !this.advance(cursor)) return undefined;
    const { what } = this;
    if (what === 'keys') return cursor.key;
    return what === 'values' ? cursor.value : new Tuple([cursor.key, cursor.value]);
  }

  override stepPair(): Value | undefined {
    const { cursor } = this;
    if (cursor === null || !this.advance(cursor)) return undefined;
    this.first = cursor.key;
    return cursor.value;
  }

  private advance(cursor: DictCursor): boolean {
    if (this.dict.size !== this.expected) {
      this.expected = -1;
      throw runtimeError('dictionary changed size during iteration');
    }
    if (!cursor.next()) {
      this.cursor = null;
      this.remaining = 0;
      return false;
    }
    if (this.remaining-- <= 0) throw runtimeError('dictionary keys changed during iteration');
    return true;
  }

  get lengthHint(): number {
    return this.cursor !== null && this.dict.size === this.expected ? this.remaining : 0;
  }

  /** What is still to come; the iterator stays where it is. */
  rest(): Value[] {
    if (this.cursor === null) return [];
    const copy = new DictIterator(this.dict, this.what);
    const all: Value[] = [];
    for (let item = copy.step(); item !== undefined; item = copy.step()) all.push(item);
    return all.slice(Math.max(0, all.length - this.remaining));
  }
}

/** From the end; a Map cannot be walked that way, so the keys are copied first. */
export class DictReverseIterator extends PyIterator {
  private keys: Value[] | null;
  private expected: number;

  constructor(
    readonly dict: PyDict,
    readonly what: Walked,
  ) {
    super();
    this.cls = dictReverseIteratorTypes[what];
    this.keys = dict.keys();
    this.expected = dict.size;
  }

  step(): Value | undefined {
    const { keys, dict, what } = this;
    if (keys === null) return undefined;
    if (dict.size !== this.expected) {
      this.expected = -1;
      throw runtimeError('dictionary changed size during iteration');
    }
    for (;;) {
      const key = keys.pop();
      if (key === undefined) {
        this.keys = null;
        return undefined;
      }
      const value = dict.get(key);
      if (value === undefined) continue;
      if (what === 'keys') return key;
      return what === 'values' ? value : new Tuple([key, value]);
    }
  }

  get lengthHint(): number {
    return this.keys !== null && this.dict.size === this.expected ? this.keys.length : 0;
  }

  rest(): Value[] {
    const copy = new DictReverseIterator(this.dict, this.what);
    copy.keys = this.keys === null ? null : [...this.keys];
    const all: Value[] = [];
    for (let item = copy.step(); item !== undefined; item = copy.step()) all.push(item);
    return all;
  }
}

export class SetIterator extends PyIterator {
  private cursor: SetCursor | null;
  private expected: number;
  remaining: number;

  constructor(readonly set: PySet) {
    super();
    this.cursor = set.cursor();
    this.expected = this.remaining = set.size;
  }

  step(): Value | undefined {
    const { cursor, set } = this;
    if (cursor === null) return undefined;
    if (set.size !== this.expected) {
      this.expected = -1;
      throw runtimeError('Set changed size during iteration');
    }
    const element = cursor.next();
    if (element === undefined) {
      this.cursor = null;
      this.remaining = 0;
    } else this.remaining--;
    return element;
  }

  get lengthHint(): number {
    return this.cursor !== null && this.set.size === this.expected ? this.remaining : 0;
  }

  rest(): Value[] {
    if (this.cursor === null) return [];
    const copy = new SetIterator(this.set);
    const all: Value[] = [];
    for (let item = copy.step(); item !== undefined; item = copy.step()) all.push(item);
    return all.slice(Math.max(0, all.length - this.remaining));
  }
}
SetIterator.prototype.cls = setIteratorType;

/** Over an object that has __getitem__ but no __iter__: 0, 1, 2 … until IndexError. */
export class SequenceIterator extends PyIterator {
  index = 0;
  constructor(public sequence: Value | undefined) {
    super();
  }
  step(): Value | undefined {
    const { sequence } = this;
    if (sequence === undefined) return undefined;
    const item = itemAt(sequence, this.index);
    if (item === undefined) this.sequence = undefined;
    else this.index++;
    return item;
  }
}
SequenceIterator.prototype.cls = sequenceIteratorType;

/** sequence[index] by __getitem__; undefined on IndexError and StopIteration. */
export function itemAt(sequence: Value, index: number): Value | undefined {
  try {
    return callFound(lookupItem(sequence), sequence, index);
  } catch (error) {
    if (
      error instanceof PyException &&
      (error.cls.isSubtypeOf(EXCEPTIONS.IndexError) || error.cls.isSubtypeOf(EXCEPTIONS.StopIteration))
    ) {
      return undefined;
    }
    throw error;
  }
}

const lookupItem = (sequence: Value): Value => {
  const type = (sequence as { cls?: PyType }).cls;
  return type!.lookup('__getitem__')!;
};
