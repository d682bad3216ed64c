// What a bench run leaves behind: the raw samples, and the conditions under which they were taken.
//
// Every single time is kept, so that later readers can compute their own statistics (summary.ts computes ours). The
// format has a name and a version: files of another version are refused, not guessed at.

import type { DynamicCounts, StaticCounts } from '../../backends/backend.ts';
import type { ProcessRun } from './driver.ts';
import { BenchProblem } from './programs.ts';

export const FORMAT = 'typhon-bench';
export const VERSION = 2;

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly v8: string;
  /** Options of Node, from the command line and the environment. */
  readonly flags: readonly string[];
  /** When the measuring began, in UTC to the minute. */
  readonly date: string;
  /** Of the working copy, when it is one of git; with a + when files were changed since. */
  readonly commit: string | null;
  /** Load average over a minute, before and after. */
  readonly load: readonly [number, number];
  readonly minutes: number;
}

export interface BenchEngine {
  readonly name: string;
  readonly kind: 'engine' | 'peer';
  readonly version: string;
  /** Milliseconds of whole processes that run an empty program. */
  readonly starts: readonly number[];
}

/** One program on one engine. */
export interface BenchRow {
  readonly engine: string;
  /** Why the row counts for nothing: a wrong answer, a crash; null when all is well. */
  readonly problem: string | null;
  readonly runs: readonly ProcessRun[];
  /** Bytes of memory that a process had at most; null where the system does not tell. */
  readonly memory: number | null;
  readonly counts: DynamicCounts | null;
  readonly code: Omit<StaticCounts, 'opcodes'> | null;
}

export interface BenchedProgram {
  readonly name: string;
  /** What run() was called with; null for a script. */
  readonly size: number | null;
  readonly stresses: string;
  readonly source: string;
  readonly rows: readonly BenchRow[];
}

export interface BenchResult {
  readonly format: typeof FORMAT;
  readonly version: typeof VERSION;
  readonly machine: Machine;
  readonly processes: number;
  readonly iterations: number;
  readonly sizeFactor: number;
  /** The engine that ratios refer to. */
  readonly baseline: string;
  readonly engines: readonly BenchEngine[];
  readonly programs: readonly BenchedProgram[];
}

/** Times with the digits that they deserve: a result of all programs stays small enough to keep. */
export function benchJson(result: BenchResult): string {
  const short = (_: string, value: unknown): unknown =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
  return `${JSON.stringify(result, short)}\n`;
}

/** Checks what a file claims to be before anybody computes with it. */
export function parseBenchResult(text: string, file: string): BenchResult {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new BenchProblem(`${file} is not JSON, or only a part of it`);
  }
  const result = data as Partial<BenchResult> | null;
  if (typeof result !== 'object' || result?.format !== FORMAT)
    throw new BenchProblem(`${file} is not a result of 'typhon bench'`);
  if (result.version !== VERSION) {
    const version: unknown = result.version;
    const advice =
      typeof version === 'number' && version < VERSION
        ? 'it is older: measure again, or read it with the Typhon that wrote it'
        : 'it needs a newer Typhon';
    throw new BenchProblem(`${file} has version ${version} of the format, this Typhon reads ${VERSION}: ${advice}`);
  }
  if (!isWhole(result)) throw new BenchProblem(`${file} is damaged: parts of the result are missing`);
  return result;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isNumbers = (values: unknown): values is readonly number[] =>
  Array.isArray(values) && values.every(value => typeof value === 'number' && Number.isFinite(value));

function isRun(run: Partial<ProcessRun> | null): boolean {
  return (
    typeof run === 'object' &&
    run !== null &&
    isNumbers([run.round, run.wall, run.compile ?? 0]) &&
    isNumbers(run.iterations) &&
    run.iterations.length > 0
  );
}

function isRow(row: Partial<BenchRow> | null): boolean {
  const counts = row?.counts;
  const counted =
    counts === null ||
    (typeof counts?.calls === 'number' && Array.isArray(counts.opcodes) && typeof counts.more === 'object');
  return (
    isText(row?.engine) &&
    Array.isArray(row.runs) &&
    row.runs.every(isRun) &&
    (row.problem === null ? row.runs.length > 0 : isText(row.problem)) &&
    counted &&
    (row.code === null || typeof row.code?.bytes === 'number')
  );
}

function isWhole(result: Partial<BenchResult>): result is BenchResult {
  const { baseline, engines, iterations, machine, processes, programs } = result;
  return (
    isText(machine?.processor) &&
    isText(machine.node) &&
    Array.isArray(machine.flags) &&
    isNumbers(machine.load) &&
    isNumbers([iterations, processes]) &&
    isText(baseline) &&
    Array.isArray(engines) &&
    engines.every(engine => isText(engine?.name) && isNumbers(engine.starts)) &&
    Array.isArray(programs) &&
    programs.every(
      program =>
        isText(program?.name) && isText(program.source) && Array.isArray(program.rows) && program.rows.every(isRow),
    )
  );
}
