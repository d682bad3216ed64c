// What a bench run leaves behind, and what follows from it.
//
// The JSON holds every single time, so that later readers can compute their own statistics; `summarize` computes ours.
// The format has a name and a version: files of another version are refused, not guessed at.

import type { DynamicCounts, StaticCounts } from '../../backends/backend.ts';
import { geometricMean, median, quantile } from '../../reports/render/figures.ts';
import type { ProcessRun } from './driver.ts';
import { BenchProblem } from './programs.ts';

export const FORMAT = 'typhon-bench';
export const VERSION = 1;

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGigabytes: number;
  readonly system: string;
  readonly node: string;
  readonly date: string;
  /** Of the working copy, when it is one of git. */
  readonly commit: string | null;
  /** Load average over a minute, before and after. */
  readonly load: readonly [number, number];
}

export interface BenchEngine {
  readonly name: string;
  readonly kind: 'engine' | 'peer';
  readonly version: string;
}

/** One program on one engine. */
export interface BenchRow {
  readonly engine: string;
  /** Why the row counts for nothing: a wrong answer, a crash; null when all is well. */
  readonly problem: string | null;
  readonly runs: readonly ProcessRun[];
  readonly counts: DynamicCounts | null;
  readonly code: Omit<StaticCounts, 'opcodes'> | null;
}

export interface BenchedProgram {
  readonly name: string;
  readonly size: number;
  readonly stresses: string;
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

export interface RowSummary {
  readonly row: BenchRow;
  /** Median and quartiles of the warm iterations: the second half of each process. */
  readonly warm: number;
  readonly low: number;
  readonly high: number;
  readonly first: number;
  readonly compile: number;
  readonly wall: number;
  /** How many times as fast as the baseline: warm, first iteration, whole process. */
  readonly speed: number;
  readonly firstSpeed: number;
  readonly wallSpeed: number;
}

export interface ProgramSummary {
  readonly program: BenchedProgram;
  readonly rows: readonly RowSummary[];
}

export interface EngineSummary {
  readonly name: string;
  /** Geometric means over the programs that ran on every engine. */
  readonly speed: number;
  readonly firstSpeed: number;
  readonly wallSpeed: number;
  readonly failures: number;
}

export interface BenchSummary {
  readonly programs: readonly ProgramSummary[];
  readonly engines: readonly EngineSummary[];
  /** How many programs the means are over. */
  readonly common: number;
  readonly warnings: readonly string[];
}

/** Quartiles further apart than this share of the median make a figure doubtful. */
const NOISY = 0.1;

export function summarize(result: BenchResult): BenchSummary {
  const programs = result.programs.map(program => {
    const plain = program.rows.map(summarizeRow);
    const base = plain.find(({ row }) => row.engine === result.baseline && row.problem === null);
    const rows = plain.map(own => ({
      ...own,
      speed: base === undefined ? Number.NaN : base.warm / own.warm,
      firstSpeed: base === undefined ? Number.NaN : base.first / own.first,
      wallSpeed: base === undefined ? Number.NaN : base.wall / own.wall,
    }));
    return { program, rows };
  });
  const common = programs.filter(({ rows }) => rows.every(({ row }) => row.problem === null));
  const engines = result.engines.map(({ name }) => {
    const own = (list: readonly ProgramSummary[]): RowSummary[] =>
      list.flatMap(({ rows }) => rows.filter(({ row }) => row.engine === name));
    const mean = (figure: (row: RowSummary) => number): number => geometricMean(own(common).map(figure));
    return {
      name,
      speed: mean(({ speed }) => speed),
      firstSpeed: mean(({ firstSpeed }) => firstSpeed),
      wallSpeed: mean(({ wallSpeed }) => wallSpeed),
      failures: own(programs).filter(({ row }) => row.problem !== null).length,
    };
  });
  return { programs, engines, common: common.length, warnings: warningsOf(result, programs) };
}

function summarizeRow(row: BenchRow): Omit<RowSummary, 'speed' | 'firstSpeed' | 'wallSpeed'> {
  const warm = row.runs.flatMap(({ iterations }) => iterations.slice(iterations.length >> 1));
  return {
    row,
    warm: median(warm),
    low: quantile(warm, 0.25),
    high: quantile(warm, 0.75),
    first: median(row.runs.map(({ iterations }) => iterations[0]!)),
    compile: median(row.runs.map(({ compile }) => compile)),
    wall: median(row.runs.map(({ wall }) => wall)),
  };
}

function warningsOf({ machine }: BenchResult, programs: readonly ProgramSummary[]): string[] {
  const warnings: string[] = [];
  const load = Math.max(...machine.load);
  // Our own process makes a load of 1.
  if (load > 1.5) {
    warnings.push(`the machine was busy with other work (load ${load.toFixed(1)} on ${machine.cores} cores)`);
  }
  const noisy = programs.flatMap(({ program, rows }) =>
    rows
      .filter(({ row, low, high, warm }) => row.problem === null && (high - low) / warm > NOISY)
      .map(({ row }) => `${program.name} on ${row.engine}`),
  );
  if (noisy.length > 0) {
    const shown = noisy.slice(0, 3).join(', ');
    const more = noisy.length > 3 ? ` and ${noisy.length - 3} more` : '';
    warnings.push(`quartiles more than ${NOISY * 100} % apart: ${shown}${more}`);
  }
  return warnings;
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
    throw new BenchProblem(`${file} is not JSON`);
  }
  const result = data as Partial<BenchResult> | null;
  if (typeof result !== 'object' || result?.format !== FORMAT)
    throw new BenchProblem(`${file} is not a result of 'typhon bench'`);
  if (result.version !== VERSION) {
    throw new BenchProblem(`${file} has version ${result.version} of the format; this Typhon reads ${VERSION}`);
  }
  if (!isWhole(result)) throw new BenchProblem(`${file} is damaged: parts of the result are missing`);
  return result;
}

function isWhole(result: Partial<BenchResult>): result is BenchResult {
  const { machine, engines, programs, baseline } = result;
  const numbers = (values: unknown): boolean =>
    Array.isArray(values) && values.every(value => typeof value === 'number');
  const isRun = (run: ProcessRun): boolean =>
    typeof run?.wall === 'number' &&
    typeof run.compile === 'number' &&
    numbers(run.iterations) &&
    run.iterations.length > 0;
  const isRow = (row: BenchRow): boolean =>
    typeof row?.engine === 'string' &&
    Array.isArray(row.runs) &&
    row.runs.every(isRun) &&
    (row.problem !== null || row.runs.length > 0);
  return (
    typeof machine?.processor === 'string' &&
    numbers(machine.load) &&
    typeof baseline === 'string' &&
    Array.isArray(engines) &&
    engines.every(engine => typeof engine?.name === 'string') &&
    Array.isArray(programs) &&
    programs.every(
      program => typeof program?.name === 'string' && Array.isArray(program.rows) && program.rows.every(isRow),
    )
  );
}
