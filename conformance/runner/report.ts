// The result of a conformance run as data: what `typhon conformance --json FILE` writes and what the matrix is drawn from.
//
// `version` counts changes that a reader must know of; fields may be added without one.
import type { Outcome } from './judge.ts';

export interface CaseResult {
  readonly outcome: Outcome;
  readonly milliseconds: number;
  /** In words, the most telling first; for a skipped case the reason. */
  readonly differences: readonly string[];
  /** Why the case is known to fail on this backend (conformance/known-failures.ts). */
  readonly known?: string;
}

export interface CaseReport {
  readonly path: string;
  readonly folder: string;
  /** By backend; one that was not run (--bail) is missing. */
  readonly results: Readonly<Record<string, CaseResult>>;
}

export interface ConformanceReport {
  readonly format: 'typhon-conformance';
  readonly version: 1;
  /** The folder or file of --suite; null for the project's own cases. */
  readonly suite: string | null;
  readonly backends: readonly string[];
  readonly startedAt: string;
  readonly milliseconds: number;
  /** No failure but known ones, and every known failure failed. */
  readonly ok: boolean;
  readonly totals: Readonly<Record<string, Readonly<Record<Outcome | 'known failure', number>>>>;
  readonly cases: readonly CaseReport[];
}

/** A known failure is as it should be only while it fails. */
export function isGood({ outcome, known }: CaseResult): boolean {
  return known === undefined ? outcome === 'pass' || outcome === 'skipped' : outcome !== 'pass';
}

/** What went wrong, in one line. */
export function describeFailure({ outcome, differences, known }: CaseResult): string {
  if (known !== undefined) return `passes, but is listed as a known failure (${known})`;
  return `${outcome}: ${differences[0]?.split('\n')[0] ?? ''}`;
}

export function totalsOf(cases: readonly CaseReport[], backends: readonly string[]): ConformanceReport['totals'] {
  return Object.fromEntries(
    backends.map(backend => {
      const totals = {
        pass: 0,
        'wrong output': 0,
        'wrong error': 0,
        bug: 0,
        timeout: 0,
        limit: 0,
        skipped: 0,
        'known failure': 0,
      };
      for (const { results } of cases) {
        const result = results[backend];
        if (result !== undefined) totals[result.known === undefined ? result.outcome : 'known failure']++;
      }
      return [backend, totals];
    }),
  );
}
