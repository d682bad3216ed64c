// Holds a run against what its case expects and names the outcome.
import { differences, type Expectations } from '../expectations.ts';
import type { ProgramRun } from './program.ts';

export type Outcome =
  | 'pass'
  /** Standard output differs, and nothing else. */
  | 'wrong output'
  /** An error, a status or a traceback differs (what was printed before it may, too). */
  | 'wrong error'
  | 'bug'
  | 'timeout'
  | 'limit'
  | 'skipped';

export interface Judgement {
  readonly outcome: Outcome;
  /** In words; none for a pass. */
  readonly differences: readonly string[];
}

export function judge(run: ProgramRun, expected: Expectations, filename: string): Judgement {
  return judgeWith(run, () => differences(expected, run, filename));
}

/** For expectations of another kind: `compare` tells the differences of a run that ended by itself. */
export function judgeWith(run: ProgramRun, compare: () => string[]): Judgement {
  if (run.ending !== 'end') return { outcome: run.ending, differences: [run.detail] };
  const found = compare();
  if (found.length === 0) return { outcome: 'pass', differences: [] };
  // An error explains why output is missing, so it counts and stands first.
  const errors = found.filter(text => !text.startsWith('stdout'));
  if (errors.length === 0) return { outcome: 'wrong output', differences: found };
  return { outcome: 'wrong error', differences: [...errors, ...found.filter(text => text.startsWith('stdout'))] };
}
