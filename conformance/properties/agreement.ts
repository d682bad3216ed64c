// The law of the property tests: every backend (and peer) and CPython 3.14 print the same and end in the same way.
//
// Compared are standard output, the exit status and the last line of standard error (type and message of an uncaught
// error), or all of it for the programs of tracebacks.ts.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc, { type Arbitrary } from 'fast-check';
import { BACKENDS } from '../../backends/registry.ts';
import { addCoverage, type Coverage } from '../runner/coverage.ts';
import { Engines } from '../runner/engines.ts';
import type { ProgramRun } from '../runner/program.ts';
import { recordDifferences } from '../runner/record-differences.ts';
import type { Program } from './ast.ts';
import { printProgram } from './print.ts';
import { programs } from './statements.ts';
import { countStatements } from './tally.ts';
import { countOfScenarios, type Scenario, scenarios, tracebackProgram } from './tracebacks.ts';

const SECONDS = 5;

/** Where a CPython with words of 32 bits stops and others do not: there is nothing to compare with. */
const NARROW = /MemoryError|OverflowError|index-sized integer/;

export interface JudgesOptions {
  readonly backends?: readonly string[];
  readonly peers?: readonly string[];
  readonly jobs?: number;
  readonly say?: (text: string) => void;
  /** Find out what the programs reach. */
  readonly coverage?: boolean;
}

/** CPython and the engines, started once for many programs. */
export class Judges {
  /** Of all programs so far. */
  readonly coverage: Coverage = {};
  readonly tried = { programs: 0, statements: 0, bytes: 0 };
  private readonly engines: Engines;
  /** Peers read programs from there. */
  private readonly folder: string | undefined;
  private readonly filename: string;
  private readonly wantsCoverage: boolean;

  constructor(options: JudgesOptions = {}) {
    const { backends = BACKENDS.map(({ name }) => name), peers = [], jobs = 2, say = () => {} } = options;
    this.engines = new Engines(backends, peers, jobs, say);
    this.folder = peers.length > 0 ? mkdtempSync(join(tmpdir(), 'typhon-fuzz-')) : undefined;
    this.filename = this.folder === undefined ? 'program.py' : join(this.folder, 'program.py');
    this.wantsCoverage = options.coverage ?? false;
  }

  /** What CPython does with it. */
  cpython(source: string): Promise<ProgramRun> {
    return this.engines.ask(this.programOf(source));
  }

  /** What each engine does otherwise than CPython (there perhaps with another program), in words; none if all agree. */
  async differences(source: string, forCpython = source, wholeErrors = false): Promise<string[]> {
    if (this.folder !== undefined) writeFileSync(this.filename, source);
    const [expected, ...runs] = await Promise.all([
      this.cpython(forCpython),
      ...this.engines.all.map(engine => engine.run({ ...this.programOf(source), coverage: this.wantsCoverage })),
    ]);
    for (const { coverage } of runs) if (coverage !== undefined) addCoverage(this.coverage, coverage);
    if (expected.ending !== 'end' || NARROW.test(expected.stdout + expected.stderr)) return [];
    return runs.flatMap((run, index) => {
      const { name } = this.engines.all[index]!;
      if (run.ending !== 'end') return [`${name}: ${run.ending}: ${run.detail}`];
      return recordDifferences(comparable(expected, wholeErrors), comparable(run, wholeErrors)).map(
        text => `${name}: ${text}`,
      );
    });
  }

  count(source: string, statements: number): void {
    this.tried.programs++;
    this.tried.statements += statements;
    this.tried.bytes += Buffer.byteLength(source);
  }

  close(): void {
    this.engines.close();
    if (this.folder !== undefined) rmSync(this.folder, { recursive: true });
  }

  private programOf(source: string): Parameters<Engines['ask']>[0] {
    return { source, filename: this.filename, args: [], stdin: '', path: [], limits: { seconds: SECONDS } };
  }
}

interface Comparable {
  stdout: string;
  stderr: string;
  status: number;
}

function comparable({ stdout, stderr, status }: Comparable, wholeErrors: boolean): Comparable {
  if (wholeErrors) return { stdout, status, stderr };
  return { stdout, status, stderr: status === 0 ? '' : lastLine(stderr) };
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}

export interface Counterexample {
  readonly seed: number;
  readonly source: string;
  readonly differences: readonly string[];
  /** It was all of standard error that had to be the same. */
  readonly wholeErrors: boolean;
}

/** Random programs of one kind, and what has to be the same of them. */
interface Property<Drawn> {
  readonly drawn: Arbitrary<Drawn>;
  readonly print: (drawn: Drawn) => string;
  readonly count: (drawn: Drawn) => number;
  readonly wholeErrors: boolean;
}

const agreement: Property<Program> = {
  drawn: programs,
  print: printProgram,
  count: countStatements,
  wholeErrors: false,
};

const sameTracebacks: Property<Scenario[]> = {
  drawn: scenarios,
  print: tracebackProgram,
  count: countOfScenarios,
  wholeErrors: true,
};

/** Tries `runs` random programs; undefined if all agree, else the smallest program found on which they do not. */
export const findDisagreement = (judges: Judges, seed: number, runs: number, stopAt?: number) =>
  findCounterexample(agreement, judges, seed, runs, stopAt);

/** The same with programs that raise, of which everything printed is compared. */
export const findOtherTraceback = (judges: Judges, seed: number, runs: number, stopAt?: number) =>
  findCounterexample(sameTracebacks, judges, seed, runs, stopAt);

async function findCounterexample<Drawn>(
  { drawn, print, count, wholeErrors }: Property<Drawn>,
  judges: Judges,
  seed: number,
  runs: number,
  stopAt = Number.POSITIVE_INFINITY,
): Promise<Counterexample | undefined> {
  const property = fc.asyncProperty(drawn, async value => {
    const source = print(value);
    judges.count(source, count(value));
    return (await judges.differences(source, source, wholeErrors)).length === 0;
  });
  const limit = Number.isFinite(stopAt) ? { interruptAfterTimeLimit: Math.max(1, stopAt - Date.now()) } : {};
  const result = await fc.check(property, { seed, numRuns: runs, ...limit });
  if (!result.failed || result.counterexample === null) return undefined;
  const source = print(result.counterexample[0]);
  return { seed, source, differences: await judges.differences(source, source, wholeErrors), wholeErrors };
}

/** For people: what differs, the program, and how to meet it again (programs that raise: by the number that seeds their test). */
export function describeCounterexample({ seed, source, differences, wholeErrors }: Counterexample): string {
  const again = wholeErrors ? '' : `: typhon fuzz --runs 100 --seed ${seed}`;
  return [...differences, '', source, `seed ${seed}${again}`].join('\n');
}
