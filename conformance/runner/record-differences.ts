// Compares a run with a whole recorded one, line by line: what CPython printed just now, or a recording beside a program.
import type { RunResult } from '../expectations.ts';

/** In words, one for each of standard output, status and standard error that differs. */
export function recordDifferences(expected: RunResult, actual: RunResult): string[] {
  const found: string[] = [];
  if (actual.status !== expected.status) found.push(`status: expected ${expected.status}, got ${actual.status}`);
  for (const stream of ['stderr', 'stdout'] as const) {
    const difference = firstDifference(expected[stream], actual[stream]);
    if (difference !== undefined) found.push(`${stream} ${difference}`);
  }
  return found;
}

function firstDifference(expected: string, actual: string): string | undefined {
  if (expected === actual) return undefined;
  const wanted = expected.split('\n');
  const got = actual.split('\n');
  const index = got.findIndex((line, position) => line !== wanted[position]);
  const line = index < 0 ? got.length : index;
  return `line ${line + 1}: expected ${quoted(wanted[line])}, got ${quoted(got[line])}`;
}

function quoted(text: string | undefined): string {
  return text === undefined ? 'nothing more' : JSON.stringify(text);
}
