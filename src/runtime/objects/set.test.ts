// The order in which sets are walked, against records of CPython (64-bit): each case is a script of operations.

import { describe, expect, it } from 'vitest';
import '../protocols/hash.ts';
import { PyTuple } from './containers.ts';
import type { Value } from './object.ts';
import { PySet, setType } from './set.ts';

const of = (...elements: Value[]): PySet => PySet.from(elements);
const range = (from: number, to: number, step = 1): Value[] => {
  const numbers: Value[] = [];
  for (let i = from; i < to; i += step) numbers.push(i);
  return numbers;
};
const pair = (a: number, b: number): PyTuple => new PyTuple([a, b]);

describe('order', () => {
  it.each<[string, () => PySet, Value[]]>([
    ['grows by four', () => of(5, 100, 33, 64, 9), [64, 33, 100, 5, 9]],
    [
      'reuses the slot of a removed element',
      () => {
        const set = of(...range(0, 40, 7));
        set.discard(14);
        set.add(46);
        return set;
      },
      [0, 35, 7, 46, 21, 28],
    ],
    ['-1 hashes like -2', () => of(-1, -2, -3, 8, 16, 24), [8, 16, -2, 24, -3, -1]],
    ['a copy is packed anew', () => of(-1, -2, -3, 8, 16, 24).copy(setType), [16, -1, 8, 24, -3, -2]],
    [
      'a union makes room first',
      () => {
        const set = of(1, 2, 3).copy(setType);
        set.merge(of(1000, 2000, 17));
        return set;
      },
      [2000, 1, 2, 3, 17, 1000],
    ],
    [
      'an intersection walks the smaller set',
      () => of(1, 9, 17, 25).intersection(of(9, 25, 1, 33, 41), setType),
      [1, 25, 9],
    ],
    [
      'many removals shrink the table',
      () => {
        const set = of(...range(0, 60));
        set.removeAll(of(...range(5, 60)));
        return set;
      },
      [0, 1, 2, 3, 4],
    ],
    [
      'pop goes on where it stopped',
      () => {
        const set = of(...range(0, 10));
        for (let i = 0; i < 4; i++) set.pop();
        set.add(11);
        return set;
      },
      [4, 5, 6, 7, 8, 9, 11],
    ],
    [
      'hashes of more than 53 bits',
      () => of(2n ** 61n, 2n ** 70n, -(2n ** 65n), 7),
      [2n ** 70n, 2n ** 61n, -(2n ** 65n), 7],
    ],
  ])('%s', (_name, make, expected) => {
    expect(make().elements()).toEqual(expected);
  });

  it('knows tuples of numbers', () => {
    const set = of(pair(0, 1), pair(1, 0), pair(2, 2), pair(0, 0));
    expect(set.elements().map(element => (element as PyTuple).items.join())).toEqual(['0,1', '1,0', '0,0', '2,2']);
    expect(set.has(pair(2, 2))).toBe(true);
    expect(set.has(pair(2, 3))).toBe(false);
  });

  it('keeps the order of insertion once there is a str', () => {
    expect(of(9, 'b', 1, 'a').elements()).toEqual([9, 'b', 1, 'a']);
  });
});

describe('elements', () => {
  it('are one when they are equal, and the first stays', () => {
    expect(of(1, true).elements()).toEqual([1]);
    expect(of('x', true, 1).elements()).toEqual(['x', true]);
  });
});
