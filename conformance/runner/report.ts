// The result of a conformance run as data: what `typhon conformance --json FILE` writes and what matrix, JUnit file and
// pages are made from. The form is published as conformance/result.schema.json; `version` counts its changes.
import type { Outcome } from './judge.ts';
import type { Style } from './suite.ts';

export const OUTCOMES = ['pass', 'wrong output', 'wrong error', 'bug', 'timeout', 'limit', 'skipped'] as const;

export interface Output {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

export interface CaseResult {
  readonly outcome: Outcome;
  readonly milliseconds: number;
  /** In words, the most telling first; for a skipped case the reason. */
  readonly differences: readonly string[];
  /** Why the case is known to fail on this engine. */
  readonly known?: string;
  /** What was printed, where it is not simply what is expected. */
  readonly output?: Output;
}

/** What is right, as far as it is known as text. */
export interface Expected {
  /** 'comments in the program', the name of a recording, 'CPython 3.14', 'the program itself' */
  readonly from: string;
  readonly stdout: string | null;
  /** What standard error must have in it. */
  readonly stderr: string | null;
  readonly status: number | null;
}

export interface CaseReport {
  /** Unique in a report; 'FILE::Class.test' for one test of a unittest file. */
  readonly path: string;
  readonly folder: string;
  readonly style: Style;
  readonly expected: Expected | null;
  /** By engine; one that was not run (--bail, Ctrl-C, another shard) is missing. */
  readonly results: Readonly<Record<string, CaseResult>>;
}

export interface EngineInfo {
  readonly name: string;
  readonly kind: 'typhon' | 'peer';
  /** A sentence, or a peer's command. */
  readonly about: string;
}

export type Totals = Readonly<Record<Outcome | 'known failure', number>>;

export interface ConformanceReport {
  readonly format: 'typhon-conformance';
  readonly version: 2;
  /** The folder or file of --suite; null for the project's own cases. */
  readonly suite: string | null;
  readonly filter: string;
  /** Which parts of the suite are in here, of how many: [1], 4 is the first quarter. */
  readonly shards: { readonly parts: readonly number[]; readonly of: number };
  readonly engines: readonly EngineInfo[];
  readonly startedAt: string;
  /** Of all shards together. */
  readonly milliseconds: number;
  /** Was everything run that should be? */
  readonly complete: boolean;
  /** No failure but known ones, and every known failure failed. */
  readonly ok: boolean;
  /** By engine. */
  readonly totals: Readonly<Record<string, Totals>>;
  /** By folder and engine. */
  readonly folders: Readonly<Record<string, Readonly<Record<string, Totals>>>>;
  readonly cases: readonly CaseReport[];
}

export type Unfinished = Omit<ConformanceReport, 'format' | 'version' | 'ok' | 'totals' | 'folders'>;

/** Adds what follows from the rest: order, totals, and whether all is well. */
export function finishReport(parts: Unfinished): ConformanceReport {
  const { engines } = parts;
  const cases = parts.cases.toSorted((left, right) => (left.path < right.path ? -1 : left.path > right.path ? 1 : 0));
  const results = cases.flatMap(one => Object.values(one.results));
  const folders = new Map<string, CaseReport[]>();
  for (const one of cases) folders.set(one.folder, [...(folders.get(one.folder) ?? []), one]);
  return {
    format: 'typhon-conformance',
    version: 2,
    ...parts,
    cases,
    ok: results.length > 0 && results.every(isGood),
    totals: totalsOf(cases, engines),
    folders: Object.fromEntries([...folders].map(([folder, inside]) => [folder, totalsOf(inside, engines)])),
  };
}

/** A known failure is as it should be only while it fails. */
export function isGood({ outcome, known }: CaseResult): boolean {
  if (outcome === 'skipped') return true;
  return known === undefined ? outcome === 'pass' : outcome !== 'pass';
}

/** What went wrong, in one line. */
export function describeFailure({ outcome, differences, known }: CaseResult): string {
  if (known !== undefined) return `passes, but is listed as a known failure (${known})`;
  return `${outcome}: ${differences[0]?.split('\n')[0] ?? ''}`;
}

function totalsOf(cases: readonly CaseReport[], engines: readonly EngineInfo[]): Record<string, Totals> {
  return Object.fromEntries(
    engines.map(({ name }) => {
      const totals = Object.fromEntries([...OUTCOMES, 'known failure'].map(key => [key, 0])) as Record<
        keyof Totals,
        number
      >;
      for (const { results } of cases) {
        const result = results[name];
        if (result !== undefined) totals[result.known === undefined ? result.outcome : 'known failure']++;
      }
      return [name, totals];
    }),
  );
}
