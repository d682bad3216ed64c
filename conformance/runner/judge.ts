// Holds a run against what is right for its test and names the outcome.
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

/** `compare` tells the differences of a run that ended by itself. */
export function judge(run: ProgramRun, compare: () => readonly string[]): Judgement {
  if (run.ending !== 'end') return { outcome: run.ending, differences: [run.detail] };
  const found = compare();
  if (found.length === 0) return { outcome: 'pass', differences: [] };
  // What an error says is more telling than the status it ends with, and both explain why output is missing.
  const rank = (text: string): number => (text.startsWith('stdout') ? 2 : text.startsWith('status') ? 1 : 0);
  const ranked = found.toSorted((left, right) => rank(left) - rank(right));
  return { outcome: rank(ranked[0]!) === 2 ? 'wrong output' : 'wrong error', differences: ranked };
}
