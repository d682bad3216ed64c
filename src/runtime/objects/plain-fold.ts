// A cheap number for the tuples (and bytes) that programs use as keys of dicts.
//
// CPython's hash of a tuple is some 60 multiplications here, and decides nothing that a program could see of a dict. So
// as long as a dict has only bytes and tuples of plain values (numbers, texts, bytes, None, tuples of them), it finds them by a number of
// our own: equal tuples have the same one. The first key that holds anything else, whose == may know more, makes the
// dict change to real hashes (PyDict.foldOf).

import { isExactBytes, type PyBytes, PyTuple, tupleType } from './containers.ts';
import type { Value } from './object.ts';
import { PyFloat } from './scalars.ts';

const MIX = 0x9e3779b1;

/** Did the last `foldPlain` meet something that is not plain? Then its result says nothing. */
export const foreign = { met: false };

/** Has the value a fold, unless something foreign is in it? */
export const isFolded = (value: Value): value is PyTuple | PyBytes =>
  (value instanceof PyTuple && value.cls === tupleType) || isExactBytes(value);

export function foldPlain(value: PyTuple | PyBytes): number {
  foreign.met = false;
  return value instanceof PyTuple ? foldItems(value.items) : foldBytes(value.data);
}

function foldItems(items: readonly Value[]): number {
  let fold = items.length;
  for (let i = 0; i < items.length; i++) {
    const item = items[i]!;
    const part = typeof item === 'number' && (item | 0) === item ? item : foldOther(item);
    fold = Math.imul(fold ^ part, MIX);
    fold ^= fold >>> 15;
  }
  return fold;
}

function foldOther(value: Value): number {
  switch (typeof value) {
    case 'number':
      return foldNumber(value);
    case 'string':
      return foldText(value);
    case 'boolean':
      return value ? 1 : 0;
    case 'bigint':
      return foldBig(value);
  }
  if (value === null) return 0x5bd1e995;
  if (value instanceof PyTuple && value.cls === tupleType) return foldItems(value.items);
  if (value instanceof PyFloat) return foldFloat(value.value);
  if (isExactBytes(value)) return foldBytes(value.data);
  foreign.met = true;
  return 0;
}

/** A safe integer; a small one stands for itself. */
function foldNumber(value: number): number {
  const low = value | 0;
  return low === value ? low : low ^ Math.imul(Math.floor(value / 4294967296), MIX);
}

const foldBig = (value: bigint): number =>
  Number(BigInt.asIntN(32, value)) ^ Math.imul(Number(BigInt.asIntN(32, value >> 32n)), MIX);

/** As the int that it equals, if there is one. */
function foldFloat(value: number): number {
  if (Number.isSafeInteger(value)) return foldNumber(value);
  if (Number.isInteger(value)) return foldBig(BigInt(value));
  double[0] = value;
  return halves[0]! ^ Math.imul(halves[1]!, MIX);
}

const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);

function foldBytes(data: Uint8Array): number {
  let fold = ~data.length;
  for (let i = 0; i < data.length; i++) fold = Math.imul(fold ^ data[i]!, MIX);
  return fold ^ (fold >>> 15);
}

function foldText(text: string): number {
  let fold = text.length;
  for (let i = 0; i < text.length; i++) fold = Math.imul(fold ^ text.charCodeAt(i), MIX);
  return fold ^ (fold >>> 15);
}
