// A conformance run: every case of a suite on every backend, judged, as a report.
//
// Cases are handed to the pool by as many lanes as it has threads, so that `bail` can stop between two of them and the
// oracle is asked for a case only when its turn has come.
import { findBackend } from '../../backends/registry.ts';
import type { RunResult } from '../expectations.ts';
import { knownFailure } from '../known-failures.ts';
import { Oracle } from '../oracle/oracle.ts';
import { foreignDifferences, whyNotPassed } from './foreign.ts';
import { judgeWith } from './judge.ts';
import { ProgramPool } from './pool.ts';
import { type CaseReport, type CaseResult, type ConformanceReport, isGood, totalsOf } from './report.ts';
import { findSuite, type SuiteCase } from './suite.ts';

export interface ConformanceOptions {
  /** A folder or file; undefined for the project's own cases. */
  readonly suite: string | undefined;
  readonly backends: readonly string[];
  /** Only cases whose path contains this. */
  readonly filter: string;
  /** Stop at the first failure. */
  readonly bail: boolean;
  readonly jobs: number;
  /** Seconds that each program may take. */
  readonly seconds: number;
  readonly onResult: (total: number, failed: number) => void;
}

/** `excuse`: CPython itself does not pass; only the very same counts. */
type Compare = NonNullable<SuiteCase['compare']> & { readonly excuse?: string | undefined };

export async function runConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const start = Date.now();
  const cases = findSuite(options.suite).filter(({ path }) => path.includes(options.filter));
  const results = cases.map((): Record<string, CaseResult> => ({}));
  const turns = cases.flatMap((_, index) => options.backends.map(backend => ({ index, backend })));
  const judges = new CaseJudges();
  const pool = new ProgramPool(options.jobs);
  let next = 0;
  let failed = 0;
  const lane = async (): Promise<void> => {
    for (let turn = turns[next++]; turn !== undefined; turn = turns[next++]) {
      const { index, backend } = turn;
      const result = await runCase(cases[index]!, backend, options.seconds, pool, judges);
      results[index]![backend] = result;
      if (!isGood(result)) failed++;
      options.onResult(turns.length, failed);
      if (options.bail && failed > 0) next = turns.length;
    }
  };
  try {
    await Promise.all(Array.from({ length: options.jobs }, lane));
  } finally {
    judges.close();
    pool.close();
  }
  const reports: CaseReport[] = cases.map(({ path, folder }, index) => ({ path, folder, results: results[index]! }));
  return {
    format: 'typhon-conformance',
    version: 1,
    suite: options.suite ?? null,
    backends: options.backends,
    startedAt: new Date(start).toISOString(),
    milliseconds: Date.now() - start,
    ok: failed === 0 && turns.length > 0,
    totals: totalsOf(reports, options.backends),
    cases: reports,
  };
}

async function runCase(
  suiteCase: SuiteCase,
  backend: string,
  seconds: number,
  pool: ProgramPool,
  judges: CaseJudges,
): Promise<CaseResult> {
  const unavailable = findBackend(backend)!.unavailable();
  if (unavailable !== null) return skipped(unavailable);
  const { source, path, args, stdin, searchPath } = suiteCase;
  const program = { source, filename: path, backend, args, stdin, path: searchPath, limits: { seconds } };
  const [run, compare] = await Promise.all([pool.run(program), judges.of(suiteCase)]);
  if (typeof compare === 'string') return skipped(compare);
  const { excuse } = compare;
  if (excuse !== undefined && (run.ending !== 'end' || compare(run).length > 0)) return skipped(excuse);
  const known = knownFailure(path, backend);
  const judgement = judgeWith(run, () => compare(run));
  return { ...judgement, milliseconds: Math.round(run.milliseconds), ...(known === undefined ? {} : { known }) };
}

function skipped(reason: string): CaseResult {
  return { outcome: 'skipped', milliseconds: 0, differences: [reason] };
}

/** How to judge each case; asks CPython (started when first needed, each case once) where the case itself does not say. */
class CaseJudges {
  private oracle: Promise<Oracle> | undefined;
  private readonly asked = new Map<string, Promise<Compare | string>>();

  of(suiteCase: SuiteCase): Promise<Compare | string> | Compare {
    if (suiteCase.compare !== undefined) return suiteCase.compare;
    let answer = this.asked.get(suiteCase.path);
    if (answer === undefined) this.asked.set(suiteCase.path, (answer = this.ask(suiteCase)));
    return answer;
  }

  close(): void {
    void this.oracle?.then(oracle => oracle.close());
  }

  /** A text instead of a judge says why there is none. */
  private async ask({ source, path, args, stdin, text }: SuiteCase): Promise<Compare | string> {
    this.oracle ??= Oracle.start();
    const oracle = await this.oracle;
    let expected: RunResult;
    try {
      const program = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
      expected = oracle.run({ source: program, filename: path, args: [...args], stdin });
    } catch (error) {
      return `CPython could not run it: ${(error as Error).message}`;
    }
    const excuse = whyNotPassed(expected, text);
    return Object.assign((run: RunResult) => foreignDifferences(expected, run), { excuse });
  }
}
