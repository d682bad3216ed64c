// Hashes of numbers are those of a 64-bit CPython: the order in which sets are walked depends on them.

import { expect, it } from 'vitest';
import '../boot.ts';
import { PyTuple } from '../objects/containers.ts';
import type { Value } from '../objects/object.ts';
import { PyComplex, PyFloat } from '../objects/scalars.ts';
import { hash, hashFrozenset } from './hash.ts';

const float = (value: number): Value => new PyFloat(value);

it.each([
  [-1, -2],
  [2n ** 61n - 1n, 0],
  [2n ** 61n, 1],
  [-(10n ** 30n), -465258685558744706n],
  [float(2 ** 61), 1],
  [float(-1), -2],
  [float(0.5), 1152921504606846976n],
  [float(Infinity), 314159],
  [new PyComplex(0, 1), 1000003],
  [null, 4238894112],
  [true, 1],
  [new PyTuple([]), 5740354900026072187n],
  [new PyTuple([1, 2]), -3550055125485641917n],
] as [Value, number | bigint][])('hash %#', (value, wanted) => expect(hash(value)).toBe(wanted));

it('hashes frozensets whatever the order', () => {
  expect(hashFrozenset([1, 2, 3])).toBe(-272375401224217160n);
  expect(hashFrozenset([3, 1, 2])).toBe(-272375401224217160n);
  expect(hashFrozenset([])).toBe(133146708735736);
});
