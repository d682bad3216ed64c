// Each fault on purpose still fits the sources: its text stands in its file exactly once.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageRoot } from '../places.ts';
import { FAULTS, type Part } from './faults.ts';

test.each(FAULTS)('$part: $name', ({ file, find, replace }) => {
  const text = readFileSync(packageRoot + file, 'utf8');
  expect(text.split(find).length - 1, `${file} has it so many times:\n${find}`).toBe(1);
  expect(replace).not.toBe(find);
});

test('there are enough of them, in every part', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(25);
  const parts: Part[] = ['front end', 'runtime', 'stack', 'register', 'jit'];
  for (const part of parts) expect(FAULTS.filter(fault => fault.part === part).length, part).toBeGreaterThan(2);
});
