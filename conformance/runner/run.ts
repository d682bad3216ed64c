// A conformance run: every test of a suite on every engine, judged, as a report.
//
// Turns (one test on one engine) are taken by as many lanes as programs may run at once, so that `bail` and Ctrl-C can
// stop between two of them. What was not run is missing in the report, which is then not complete.
import { Engines, type RunnerEngine } from './engines.ts';
import { type KnownFailure, whyKnown } from './known-failures.ts';
import {
  type CaseReport,
  type CaseResult,
  type ConformanceReport,
  type Expected,
  finishReport,
  isGood,
  type Output,
} from './report.ts';
import { ConformanceProblem, findSuite, type Style, type SuiteCase } from './suite.ts';
import { TruthFinder } from './truths.ts';
import { runUnittest } from './unittest.ts';

export interface ConformanceOptions {
  /** A folder or file; undefined for the project's own cases. */
  readonly suite: string | undefined;
  readonly style: Style | 'auto';
  readonly backends: readonly string[];
  readonly peers: readonly string[];
  /** Only tests whose path contains this. */
  readonly filter: string;
  /** Which part of the suite, of how many: [1, 4] is the first quarter. */
  readonly shard: readonly [number, number];
  /** Only these turns: what failed in an earlier run. */
  readonly only: ((path: string, engine: string) => boolean) | undefined;
  readonly known: readonly KnownFailure[];
  /** Stop at the first failure. */
  readonly bail: boolean;
  readonly jobs: number;
  /** Seconds that each program may take. */
  readonly seconds: number;
  readonly onResult: (total: number, failed: number) => void;
  /** Hears of what takes time before the run begins. */
  readonly say: (text: string) => void;
  /** When it fires, the run ends with what is known. */
  readonly stop: AbortSignal;
}

interface Turn {
  readonly suiteCase: SuiteCase;
  readonly engine: RunnerEngine;
}

/** How much longer CPython may take to say what is right. */
const CPYTHON_FACTOR = 3;

/** What is kept of an output. */
const LONGEST_OUTPUT = 20_000;

export async function runConformance(options: ConformanceOptions): Promise<ConformanceReport> {
  const start = Date.now();
  const cases = partOf(options);
  const engines = new Engines(options.backends, options.peers, options.jobs, options.say);
  try {
    const run = new Run(options, cases, engines);
    await run.toItsEnd();
    return finishReport({
      suite: options.suite ?? null,
      filter: options.filter,
      shards: { parts: [options.shard[0]], of: options.shard[1] },
      engines: engines.all.map(({ name, kind, about }) => ({ name, kind, about })),
      startedAt: new Date(start).toISOString(),
      milliseconds: Date.now() - start,
      complete: run.complete,
      cases: run.reports(),
    });
  } finally {
    engines.close();
  }
}

/** Every n-th test in order of paths: even parts, the same on every machine that has the same suite. */
function partOf({ suite, style, filter, shard: [part, parts] }: ConformanceOptions): SuiteCase[] {
  const all = findSuite(suite, style).filter(({ path }) => path.includes(filter));
  if (all.length === 0) throw new ConformanceProblem(`no case matches '${filter}'`);
  return all.filter((_, index) => index % parts === part - 1);
}

class Run {
  complete = false;
  private readonly turns: Turn[];
  private readonly truths: TruthFinder;
  /** By test (a file, or one of a unittest file), then by engine. */
  private readonly results = new Map<string, Record<string, CaseResult>>();
  private readonly expected = new Map<string, Expected>();
  private next = 0;
  private done = 0;
  private failed = 0;

  constructor(
    private readonly options: ConformanceOptions,
    private readonly cases: readonly SuiteCase[],
    engines: Engines,
  ) {
    const { only } = options;
    this.turns = cases
      .flatMap(suiteCase => engines.all.map(engine => ({ suiteCase, engine })))
      .filter(({ suiteCase, engine }) => only === undefined || only(suiteCase.path, engine.name));
    this.truths = new TruthFinder(suiteCase => {
      // WebAssembly is slow, and what is right must not depend on that.
      const limits = { seconds: options.seconds * CPYTHON_FACTOR };
      return engines.ask({ ...this.programOf(suiteCase), limits });
    });
  }

  async toItsEnd(): Promise<void> {
    const { jobs, stop } = this.options;
    const stopped = new Promise<void>(resolve => {
      if (stop.aborted) resolve();
      stop.addEventListener('abort', () => resolve(), { once: true });
    });
    await Promise.race([stopped, Promise.all(Array.from({ length: jobs }, () => this.lane()))]);
    this.complete = this.done === this.turns.length;
    this.next = this.turns.length;
  }

  reports(): CaseReport[] {
    return this.cases.flatMap(({ path, folder, style }) => {
      const row = (name: string): CaseReport => ({
        path: name,
        folder,
        style,
        expected: this.expected.get(path) ?? null,
        results: this.results.get(name) ?? {},
      });
      const inside = [...this.results.keys()].filter(name => name.startsWith(`${path}::`));
      if (inside.length === 0) return [row(path)];
      return inside.map(name => this.withWholeFiles(row(name), path));
    });
  }

  /** An engine that could not load a unittest file at all fails each of its tests. */
  private withWholeFiles(row: CaseReport, path: string): CaseReport {
    return { ...row, results: { ...this.results.get(path), ...row.results } };
  }

  private async lane(): Promise<void> {
    for (let turn = this.turns[this.next++]; turn !== undefined; turn = this.turns[this.next++]) {
      const found = await this.take(turn);
      if (this.options.stop.aborted) return;
      for (const [name, result] of found) this.note(name, turn.engine.name, result);
      this.done++;
      this.options.onResult(this.turns.length, this.failed);
      if (this.options.bail && this.failed > 0) this.next = this.turns.length;
    }
  }

  private note(name: string, engine: string, result: CaseResult): void {
    const known = whyKnown(this.options.known, name, engine);
    const whole = known === undefined ? result : { ...result, known };
    const row = this.results.get(name);
    if (row === undefined) this.results.set(name, { [engine]: whole });
    else row[engine] = whole;
    if (!isGood(whole)) this.failed++;
  }

  private async take({ suiteCase, engine }: Turn): Promise<ReadonlyMap<string, CaseResult>> {
    const { path, truth } = suiteCase;
    const one = (result: CaseResult): ReadonlyMap<string, CaseResult> => new Map([[path, result]]);
    const skipped = (reason: string): CaseResult => ({ outcome: 'skipped', milliseconds: 0, differences: [reason] });
    if (engine.unavailable !== null) return one(skipped(engine.unavailable));
    if (truth.from === 'nowhere') return one(skipped(truth.reason));
    if (truth.from === 'unittest') {
      const tests = await runUnittest(suiteCase, engine, this.options.seconds);
      return new Map([...tests].map(([name, result]) => [name === '' ? path : `${path}::${name}`, result]));
    }
    const [run, found] = await Promise.all([engine.run(this.programOf(suiteCase)), this.truths.of(suiteCase)]);
    if (found.expected !== null) this.expected.set(path, clipped(found.expected));
    const judgement = found.judge(run);
    const result = { ...judgement, milliseconds: Math.round(run.milliseconds) };
    if (judgement.outcome === 'pass') return one(result);
    const { stdout, stderr, status } = run;
    return one({ ...result, output: clipped({ stdout, stderr, status }) });
  }

  private programOf({ source, filename, args, stdin, searchPath }: SuiteCase): Parameters<RunnerEngine['run']>[0] {
    return { source, filename, args, stdin, path: searchPath, limits: { seconds: this.options.seconds } };
  }
}

function clipped<T extends Pick<Expected | Output, 'stdout' | 'stderr'>>(output: T): T {
  const clip = (text: string | null): string | null =>
    text !== null && text.length > LONGEST_OUTPUT
      ? `${text.slice(0, LONGEST_OUTPUT)}\n[${text.length - LONGEST_OUTPUT} more characters]`
      : text;
  return { ...output, stdout: clip(output.stdout), stderr: clip(output.stderr) };
}
