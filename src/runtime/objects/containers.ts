// The container objects that are plain data: tuple, list, bytes, bytearray, slice, range; and PyIterator, the base of
// every iterator that the runtime itself makes. dict and set have files of their own.

import type { PyDict } from './dict.ts';
import { builtinType, inherit, PyObject, type PyType, type Value } from './object.ts';

export const tupleType = builtinType('tuple', { layout: 'tuple' });
export const listType = builtinType('list', { layout: 'list' });
export const bytesType = builtinType('bytes', { layout: 'bytes' });
export const bytearrayType = builtinType('bytearray', { layout: 'bytearray' });
export const sliceType = builtinType('slice', { basetype: false });
export const rangeType = builtinType('range', { basetype: false });

/** The same object as one of a class that extends the builtin type. */
export function ofClass<Made extends PyTuple | PyList>(made: Made, cls: PyType): Made {
  if (made.cls !== cls) made.cls = cls;
  return made;
}

export class PyTuple implements PyObject {
  /** An own field only for a program's class: use `ofClass`. */
  declare cls: PyType;
  declare instanceDict?: PyDict | undefined;
  constructor(readonly items: readonly Value[]) {}
}
inherit(PyTuple);
PyTuple.prototype.cls = tupleType;
export const EMPTY_TUPLE = new PyTuple([]);

export class PyList implements PyObject {
  /** An own field only for a program's class: use `ofClass`. */
  declare cls: PyType;
  declare instanceDict?: PyDict | undefined;
  constructor(public items: Value[]) {}
}
inherit(PyList);
PyList.prototype.cls = listType;

/** V8 ends the process when an array with more items grows once more. */
export const MOST_ITEMS = 1.1e8;

function tooLong(): never {
  throw new RangeError('Invalid array length');
}

/** The host's error for an array that is too long; guests see MemoryError. */
export function addItem(items: Value[], item: Value): void {
  if (items.push(item) > MOST_ITEMS) tooLong();
}

export class PyBytes extends PyObject {
  constructor(
    readonly data: Uint8Array,
    cls: PyType = bytesType,
  ) {
    super();
    this.cls = cls;
  }
}

export function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  if (left.length !== right.length) return false;
  for (let i = 0; i < left.length; i++) if (left[i] !== right[i]) return false;
  return true;
}

/** Bytes of no program's class. */
export const isExactBytes = (value: Value): value is PyBytes => value instanceof PyBytes && value.cls === bytesType;

/** There is one object without bytes. */
export const EMPTY_BYTES = new PyBytes(new Uint8Array(0));
export const newBytes = (data: Uint8Array): PyBytes => (data.length === 0 ? EMPTY_BYTES : new PyBytes(data));

export class PyByteArray extends PyObject {
  /** The live bytes are data[0 … length). */
  length: number;
  /** Open memoryviews: the size must not change while there are any. */
  exports = 0;
  /** How a view shows the bytes: array.array has items of other formats. */
  get itemFormat(): string {
    return 'B';
  }
  get itemSize(): number {
    return 1;
  }
  constructor(
    public data: Uint8Array,
    cls: PyType = bytearrayType,
  ) {
    super();
    this.cls = cls;
    this.length = data.length;
  }
  /** What items other than bytes are, by their number from the front or the back: undefined outside, and for bytes. */
  itemAt(_index: number): Value | undefined {
    return undefined;
  }
  /** Stores such an item; false where there is none. */
  putAt(_index: number, _value: Value): boolean {
    return false;
  }
}

export class PySlice extends PyObject {
  constructor(
    readonly start: Value,
    readonly stop: Value,
    readonly step: Value,
  ) {
    super();
  }
}
PySlice.prototype.cls = sliceType;

/** All three are ints; `length` is computed once. Numbers in nearly all programs, bigints where they must be. */
export class PyRange extends PyObject {
  constructor(
    readonly start: number | bigint,
    readonly stop: number | bigint,
    readonly step: number | bigint,
    readonly length: number | bigint,
  ) {
    super();
  }
}
PyRange.prototype.cls = rangeType;

/** An iterator of the runtime's own. `step` gives the next item, or undefined for ever once it is exhausted. */
export abstract class PyIterator extends PyObject {
  /** What a generator returned, once `step` gave undefined: the value of StopIteration. */
  declare returned: Value;
  /** The StopIteration by which something that it called made `step` give undefined: a program sees that very one. */
  declare stopped: Value;
  abstract step(): Value | undefined;

  /** Has it pairs for `stepPair`? */
  declare pairs: boolean;
  /** The first of the pair that `stepPair` has come to. */
  declare first: Value;
  /** As `step`, for a loop that takes the pair apart: gives its second, without a tuple. Only where `pairs` says so. */
  stepPair(): Value | undefined {
    return undefined;
  }
}
PyIterator.prototype.returned = null;
PyIterator.prototype.stopped = null;
PyIterator.prototype.pairs = false;
PyIterator.prototype.first = null;
