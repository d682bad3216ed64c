// Judges programs of somebody else, whose truth is what CPython prints or a text beside them.
//
// Such suites print, or assert and print nothing. So standard output and the status count; of standard error only how an
// uncaught error reads, because warnings and times of test runners differ from run to run, as addresses in output do.
// A program that CPython itself does not pass is no measure for anybody: unless Typhon does the very same, it is skipped.
import type { RunResult } from '../expectations.ts';
import { recordDifferences } from './record-differences.ts';

const ADDRESS = /\b0x[0-9a-f]{5,}\b/g;

/** What is compared of a run. */
function comparable({ stdout, stderr, status }: RunResult): RunResult {
  const last = stderr.trimEnd().split('\n').at(-1) ?? '';
  return { stdout: stdout.replace(ADDRESS, '0x…'), stderr: status === 0 ? '' : last.replace(ADDRESS, '0x…'), status };
}

export const foreignDifferences = (expected: RunResult, actual: RunResult): string[] =>
  recordDifferences(comparable(expected), comparable(actual));

/** Why a program cannot be held against anything; undefined if CPython passes it. `text`: what it should print, if that is known. */
export function whyNotPassed(cpython: RunResult, text: string | undefined): string | undefined {
  if (cpython.status === 124) return 'CPython did not end in time';
  if (text !== undefined && comparable(cpython).stdout !== comparable({ ...cpython, stdout: text }).stdout) {
    return 'CPython itself does not print what the recording says';
  }
  if (cpython.status === 0) return undefined;
  const last = cpython.stderr.trimEnd().split('\n').at(-1);
  return `CPython itself ends with status ${cpython.status}${last ? `: ${last}` : ''}`;
}
