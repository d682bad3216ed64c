// The builtin types have exactly the attributes that CPython 3.14 gives them; what is left out is in gaps.ts.
import { expect, test } from 'vitest';
import { takeInventory } from './compare.ts';
import { GAPS } from './gaps.ts';

const inventory = takeInventory('stack');

test('builtin types have what CPython has, and no more', async () => {
  const { differences, needless } = await inventory;
  expect(differences).toEqual([]);
  expect(needless).toEqual([]);
});

test('the list of gaps is short', () => {
  expect(GAPS.length).toBeLessThanOrEqual(10);
});

test('every method of every builtin type has a case', async () => {
  expect((await inventory).untried).toEqual([]);
});
