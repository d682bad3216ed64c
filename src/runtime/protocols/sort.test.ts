// Which comparisons sorting makes, and what it leaves behind when one raises: records of CPython 3.14.

import { expect, it } from 'vitest';
import '../boot.ts';
import { typeError } from '../exceptions/raise.ts';
import { PyTuple } from '../objects/containers.ts';
import { builtinType, PyObject, type Value } from '../objects/object.ts';
import { PyFloat } from '../objects/scalars.ts';
import { define } from '../types/define.ts';
import { lessThan } from './compare.ts';
import { sortItems } from './sort.ts';

const keyType = builtinType('Key');
class Key extends PyObject {
  constructor(
    readonly rank: number,
    readonly place: number,
  ) {
    super();
    this.cls = keyType;
  }
}
let log: string[] = [];
define(keyType, {
  methods: {
    '__lt__(self, value, /)': (self: Key, other: Key) => {
      if (Number.isNaN(self.rank) || Number.isNaN(other.rank)) throw typeError('no order');
      log.push(`${self.rank}${other.rank}`);
      return self.rank < other.rank;
    },
  },
});

it.each([
  [[3, 1, 2], '1:1 2:2 3:0', '13 21 12 23 23 21'],
  [[1, 1, 0, 2], '0:2 1:0 1:1 2:3', '11 01 11 20 02 21'],
  [[2, 2, 2, 1, 1], '1:3 1:4 2:0 2:1 2:2', '22 22 12 22 11 11'],
  [
    [5, 4, 4, 3, 6, 1, 9, 9, 0],
    '0:8 1:5 3:3 4:1 4:2 5:0 6:4 9:6 9:7',
    '45 44 44 34 63 36 65 16 14 14 13 94 96 94 96 99 05 04 03 01',
  ],
])('compares %j as CPython does', (ranks, sorted, comparisons) => {
  log = [];
  const items: Value[] = ranks.map((rank, place) => new Key(rank, place));
  sortItems(items, null, false);
  expect(items.map(item => `${(item as Key).rank}:${(item as Key).place}`).join(' ')).toBe(sorted);
  expect(log.join(' ')).toBe(comparisons);
});

it('is stable in long lists, forwards and backwards', () => {
  for (const reverse of [false, true]) {
    const items: Value[] = Array.from({ length: 500 }, (_, i) => new Key((i * 7919) % 13, i));
    sortItems(items, null, reverse);
    for (let i = 1; i < items.length; i++) {
      const [a, b] = [items[i - 1] as Key, items[i] as Key];
      expect(a.rank === b.rank ? a.place < b.place : reverse ? a.rank > b.rank : a.rank < b.rank).toBe(true);
    }
  }
});

it('leaves all items in the list when a comparison raises', () => {
  const items: Value[] = [3, 1, 2, Number.NaN, 0].map((rank, place) => new Key(rank, place));
  expect(() => sortItems(items, null, false)).toThrow();
  expect(items.map(item => (item as Key).rank)).toEqual([1, 2, 3, Number.NaN, 0]);
});

it('sorts ints, floats and text without asking them', () => {
  const ints: Value[] = [3, -1, 2, 10, 0];
  sortItems(ints, null, true);
  expect(ints).toEqual([10, 3, 2, 0, -1]);
  const texts: Value[] = ['b', 'a', 'B', ''];
  sortItems(texts, null, false);
  expect(texts).toEqual(['', 'B', 'a', 'b']);
});

it('sorts by numbers that stand for the keys as by the keys themselves', () => {
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  let seed = 7;
  const text = (letters: string, most: number): string =>
    Array.from({ length: random(most + 1) }, () => letters[random(letters.length)]).join('');
  const makers: (() => Value)[] = [
    () => new PyFloat([0, -0, 1.5, -3.25, Number.POSITIVE_INFINITY, random(1000) / 7][random(6)]!),
    () => `same${text('ab\0ÿ', 9)}`,
    () => text('aЖ中', 5),
    () => new PyTuple([random(4), text('ab', 8), new PyFloat(random(3) / 2)]),
    () => new PyTuple([text('ab', 8), -random(9)]),
    () => new PyTuple([text('ab', 2)]),
  ];
  for (const make of makers) {
    for (const count of [8, 17, 100, 300]) {
      const keys = Array.from({ length: count }, make);
      const wanted: number[] = [];
      keys.forEach((key, place) => {
        let at = wanted.length;
        while (at > 0 && lessThan(key, keys[wanted[at - 1]!]!)) at--;
        wanted.splice(at, 0, place);
      });
      const items = keys.slice();
      sortItems(items, null, false);
      expect(items).toEqual(wanted.map(place => keys[place]));
      // The same once more, in order from the start.
      sortItems(items, null, false);
      expect(items.every((item, i) => item === keys[wanted[i]!])).toBe(true);
    }
  }
});
