// A short hunt on every type and all backends with a fixed seed; the long ones are `npm run differential`.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BACKENDS } from '../../../backends/registry.ts';
import { describeFind, Hunt } from './hunt.ts';
import { EXCLUDED, TYPES } from './operations.ts';

let hunt: Hunt;
beforeAll(async () => {
  hunt = await Hunt.start(BACKENDS.map(({ name }) => name));
});
afterAll(() => hunt.close());

for (const type of Object.keys(TYPES)) {
  test(`sequences of operations on ${type} give what CPython gives`, async () => {
    const finds = await hunt.batch(type, 2020, 20);
    expect(finds.map(describeFind)).toEqual([]);
  });
}

test('what no sequence touches is there, and has a reason', () => {
  const names = new Set(Object.keys(TYPES).flatMap(type => hunt.memberNames(type).flatMap(n => [n, `${type}.${n}`])));
  expect(Object.keys(EXCLUDED).filter(name => !names.has(name))).toEqual([]);
});
