// The engines' counters beside the recorded baseline: what grew by more than 2 % must be recorded anew, with a reason.

import { describe, expect, test } from 'vitest';
import { programNames } from '../runner/programs.ts';
import { growth, measureAll, readBaseline } from './counters.ts';

const recorded = readBaseline();

describe('counters', () => {
  test('have a baseline with a reason, for every program', () => {
    expect(recorded.reason).not.toBe('');
    expect(Object.keys(recorded.programs)).toEqual(programNames());
  });

  test('have not grown by more than 2 % (npm run bench:counters -- --record "reason")', () => {
    expect(growth(recorded.programs, measureAll())).toEqual([]);
  }, 600_000);

  test('tell growth from what stays below the tolerance', () => {
    const of = (calls: number) => ({ fib: { jit: { calls } } });
    expect(growth(of(100), of(102))).toEqual([]);
    expect(growth(of(100), of(103))).toEqual(['fib on jit: calls grew from 100 to 103 (+3.0 %)']);
    expect(growth(of(100), of(50))).toEqual([]);
    expect(growth({}, of(1))).toEqual(['fib on jit: calls is not recorded']);
  });
});
