// product, permutations, combinations: each keeps the indices of the last result and moves them on.

import { overflowError, typeError, valueError } from '../../runtime/exceptions/raise.ts';
import { PyTuple } from '../../runtime/objects/containers.ts';
import type { Value } from '../../runtime/objects/object.ts';
import { intOf } from '../../runtime/objects/scalars.ts';
import { toArray } from '../../runtime/protocols/iterate.ts';
import { toLength, toSize } from '../../runtime/protocols/numbers.ts';
import { checkLength } from '../../runtime/text/join.ts';
import { type Advance, stepperType } from './stepper.ts';

function resultSize(r: Value): number {
  const size = toSize(r);
  if (size < 0) throw valueError('r must be non-negative');
  return size;
}

const counting = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

function picked(pool: readonly Value[], indices: readonly number[], size: number): PyTuple {
  const items = new Array<Value>(size);
  for (let i = 0; i < size; i++) items[i] = pool[indices[i]!]!;
  return new PyTuple(items);
}

/** Gives the first result as it is; then moves the indices on before each further one. */
function walk(empty: boolean, move: () => boolean, result: () => Value): Advance {
  let state: 'new' | 'going' | 'ended' = empty ? 'ended' : 'new';
  return () => {
    if (state === 'new') state = 'going';
    else if (state === 'going' && !move()) state = 'ended';
    return state === 'ended' ? undefined : result();
  };
}

export const productType = stepperType(
  'product',
  '(cls, /, *iterables, repeat=1) untold',
  "Cartesian product of input iterables.  Equivalent to nested for-loops.\n\nFor example, product(A, B) returns the same as:  ((x,y) for x in A for y in B).\nThe leftmost iterators are in the outermost for-loop, so the output tuples\ncycle in a manner similar to an odometer (with the rightmost element changing\non every iteration).\n\nTo compute the product of an iterable with itself, specify the number\nof repetitions with the optional repeat keyword argument. For example,\nproduct(A, repeat=4) means the same as product(A, A, A, A).\n\nproduct('ab', range(3)) --> ('a',0) ('a',1) ('a',2) ('b',0) ('b',1) ('b',2)\nproduct((0,1), (0,1), (0,1)) --> (0,0,0) (0,0,1) (0,1,0) (0,1,1) (1,0,0) ...",
  (iterables: readonly Value[], repeat: Value = 1) => {
    const times = iterables.length === 0 ? Math.min(toLength(repeat), 0) : toLength(repeat);
    if (times < 0) throw valueError('repeat argument cannot be negative');
    const once = iterables.map(toArray);
    if (times * once.length >= 2 ** 60) throw overflowError('repeat argument too large');
    checkLength(times * once.length);
    const pools = Array.from({ length: times }, () => once).flat();
    const indices = pools.map(() => 0);
    const move = (): boolean => {
      for (let i = pools.length - 1; i >= 0; i--) {
        if (++indices[i]! < pools[i]!.length) return true;
        indices[i] = 0;
      }
      return false;
    };
    return walk(
      pools.some(pool => pool.length === 0),
      move,
      () => {
        const row = new Array<Value>(pools.length);
        for (let i = 0; i < row.length; i++) row[i] = pools[i]![indices[i]!]!;
        return new PyTuple(row);
      },
    );
  },
);

export const permutationsType = stepperType(
  'permutations',
  '(cls, iterable, r=None)',
  'Return successive r-length permutations of elements in the iterable.\n\npermutations(range(3), 2) --> (0,1), (0,2), (1,0), (1,2), (2,0), (2,1)',
  (iterable: Value, r: Value = null) => {
    const pool = toArray(iterable);
    if (r !== null && intOf(r) === undefined) throw typeError('Expected int as r');
    const size = r === null ? pool.length : resultSize(r);
    const indices = counting(pool.length);
    const cycles = counting(size).map(i => pool.length - i);
    const move = (): boolean => {
      for (let i = size - 1; i >= 0; i--) {
        if (--cycles[i]! === 0) {
          // All choices for this place are done: its element goes to the end, the next place starts anew.
          const first = indices[i]!;
          for (let j = i; j < indices.length - 1; j++) indices[j] = indices[j + 1]!;
          indices[indices.length - 1] = first;
          cycles[i] = pool.length - i;
          continue;
        }
        const j = pool.length - cycles[i]!;
        const moved = indices[i]!;
        indices[i] = indices[j]!;
        indices[j] = moved;
        return true;
      }
      return false;
    };
    return walk(size > pool.length, move, () => picked(pool, indices, size));
  },
);

export const combinationsType = stepperType(
  'combinations',
  '(cls, iterable, r)',
  'Return successive r-length combinations of elements in the iterable.\n\ncombinations(range(4), 3) --> (0,1,2), (0,1,3), (0,2,3), (1,2,3)',
  (iterable: Value, r: Value) => {
    const pool = toArray(iterable);
    const size = resultSize(r);
    const indices = counting(size);
    const move = (): boolean => {
      let i = size - 1;
      while (i >= 0 && indices[i] === i + pool.length - size) i--;
      if (i < 0) return false;
      indices[i]!++;
      for (let j = i + 1; j < size; j++) indices[j] = indices[j - 1]! + 1;
      return true;
    };
    return walk(size > pool.length, move, () => picked(pool, indices, size));
  },
);

export const combinationsWithReplacementType = stepperType(
  'combinations_with_replacement',
  '(cls, iterable, r)',
  "Return successive r-length combinations of elements in the iterable allowing individual elements to have successive repeats.\n\ncombinations_with_replacement('ABC', 2) --> ('A','A'), ('A','B'), ('A','C'), ('B','B'), ('B','C'), ('C','C')",
  (iterable: Value, r: Value) => {
    const pool = toArray(iterable);
    const size = resultSize(r);
    const indices = new Array<number>(size).fill(0);
    const move = (): boolean => {
      let i = size - 1;
      while (i >= 0 && indices[i] === pool.length - 1) i--;
      if (i < 0) return false;
      indices.fill(indices[i]! + 1, i);
      return true;
    };
    return walk(pool.length === 0 && size > 0, move, () => picked(pool, indices, size));
  },
);
