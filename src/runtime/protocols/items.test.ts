// What slices mean, against records of CPython: [start, stop, step] on a length of 10, and how many items.

import { expect, it } from 'vitest';
import { PySlice } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { exactSliceIndices, sliceIndices } from './items.ts';

const HUGE = 10n ** 20n;

it.each<[Value, Value, Value, Value[], number]>([
  [null, null, null, [0, 10, 1], 10],
  [1, null, 2, [1, 10, 2], 5],
  [null, null, -1, [9, -1, -1], 10],
  [-3, null, null, [7, 10, 1], 3],
  [10, -10, -2, [9, 0, -2], 5],
  [2, 2, null, [2, 2, 1], 0],
  [-100, 100, 7, [0, 10, 7], 2],
  [5, 1, null, [5, 1, 1], 0],
  [HUGE, null, -3, [9, -1, -3], 4],
  [null, -HUGE, -HUGE, [9, -1, -HUGE], 1],
])('[%s:%s:%s]', (start, stop, step, expected, count) => {
  const slice = new PySlice(start, stop, step);
  const exact = exactSliceIndices(slice, 10);
  expect([exact.start, exact.stop, exact.step]).toEqual(expected);
  expect(sliceIndices(slice, 10).count).toBe(count);
});
